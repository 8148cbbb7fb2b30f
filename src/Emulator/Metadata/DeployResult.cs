using System.Globalization;

namespace SfOAuth.Emulation;

/// <summary>The result of a deployment as checkDeployStatus gives it.</summary>
internal static class DeployResult
{
    public static string Write(Deployment deployment)
    {
        var (good, bad) = (deployment.Good.Count, deployment.Bad.Count);
        return $"<result><checkOnly>{Words.Flag(deployment.CheckOnly)}</checkOnly><details>{string.Concat(deployment.Good.Select(Success))}{string.Concat(deployment.Bad.Select(Failure))}<runTestResult><numFailures>0</numFailures><numTestsRun>0</numTestsRun><totalTime>0.0</totalTime></runTestResult></details><done>true</done><id>{deployment.Id}</id><ignoreWarnings>false</ignoreWarnings><numberComponentErrors>{Count(bad)}</numberComponentErrors><numberComponentsDeployed>{Count(good)}</numberComponentsDeployed><numberComponentsTotal>{Count(good + bad)}</numberComponentsTotal><numberTestErrors>0</numberTestErrors><numberTestsCompleted>0</numberTestsCompleted><numberTestsTotal>0</numberTestsTotal><rollbackOnError>true</rollbackOnError><runTestsEnabled>false</runTestsEnabled><status>{(deployment.Succeeded ? "Succeeded" : "Failed")}</status><success>{Words.Flag(deployment.Succeeded)}</success></result>";
    }

    private static string Success(Deployed one) =>
        $"<componentSuccesses><changed>true</changed><componentType>{one.Type.PackageName}</componentType><created>{Words.Flag(one.IsNew)}</created><deleted>false</deleted><fileName>{SoapReplies.Escape(one.Path)}</fileName><fullName>{SoapReplies.Escape(one.FullName)}</fullName><success>true</success></componentSuccesses>";

    private static string Failure((string Path, string Type, string FullName, string Problem) one) =>
        $"<componentFailures><changed>false</changed><componentType>{one.Type}</componentType><created>false</created><deleted>false</deleted><fileName>{SoapReplies.Escape(one.Path)}</fileName><fullName>{SoapReplies.Escape(one.FullName)}</fullName><problem>{SoapReplies.Escape(one.Problem)}</problem><problemType>Error</problemType><success>false</success></componentFailures>";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
