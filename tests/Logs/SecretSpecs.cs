namespace SfOAuth.Logs.Tests;

/// <summary>Whatever stands in a cell: a secret never comes out.</summary>
public sealed class SecretSpecs
{
    private const string Session = "00D5j00000DgAYG!AQcAQH0dMHZfz7Oa.Zk3xQpLmN8vB2cD4eF6gH8iJ0kL2mN4oP6qR8sT0uV2wX4yZ6aB8cD0eF2gH4iJ6kL8";
    private const string Refresh = "5Aep861TSESvWeug_xvFHRBTTbf_YrTWgEyjBJrKYhVzVyzGsHN8nbVMUJxTnZzVqQ";
    private const string Password = "hunter2-geheim-9931";

    private static readonly string[] Formats = ["text", "json", "markdown", "html"];

    [Theory]
    [InlineData(0), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void A_secret_planted_in_any_cell_never_comes_out(int column)
    {
        foreach (var secret in new[] { Session, Refresh, $"https://acme.my.salesforce.com/secur/frontdoor.jsp?sid={Session}", $"https://login.salesforce.com/?un=bob&pw={Password}", $"Bearer {Session}" })
        {
            var cells = new[] { "bob@acme.example", "2026-11-24T10:00:00Z", "203.0.113.9", "Remote Access 2.0", "User is frozen", "Acme", "acme.my.salesforce.com" };
            cells[column] = secret;
            Outputs(AnyLog.Setup([string.Join(',', cells.Select(cell => $"\"{cell}\"")), "\"bob@acme.example\",\"2026-11-24T11:00:00Z\",\"203.0.113.9\",\"Remote Access 2.0\",\"Success\",\"Acme\",\"x\""]));
        }
    }

    [Fact]
    public void Session_keys_of_event_log_files_never_come_out() =>
        Outputs($"EVENT_TYPE,TIMESTAMP,REQUEST_ID,USER_NAME,SESSION_KEY,LOGIN_KEY,URI,LOGIN_STATUS,SOURCE_IP\nLogin,20261124100000.000,{Session},bob@acme.example,{Session},{Refresh},/secur/frontdoor.jsp?sid={Session}&pw={Password},LOGIN_ERROR_USER_FROZEN,203.0.113.9\n");

    [Fact]
    public void Secrets_in_origins_apps_and_logouts_never_come_out() =>
        Outputs($"EVENT_TYPE,TIMESTAMP,REQUEST_ID,USER_NAME,CONNECTED_APP_NAME,ORIGIN,CLIENT_IP,STATUS_CODE\nApiTotalUsage,20261124100000.000,1,{Session},{Refresh},,203.0.113.9,401\nLogout,20261124100000.000,2,{Session},,,203.0.113.9,\nCorsViolation,20261124100000.000,3,,,https://x.example/?sid={Session},203.0.113.9,\n");

    private static void Outputs(string log)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, log);
        try
        {
            foreach (var (_, output, error) in Formats.Select(format => Sfoauth.Run("history", file, "--format", format)).Append(Sfoauth.Run("diagnose", file, "--format", "json")).Append(Sfoauth.Run("diagnose", file)))
            {
                foreach (var secret in new[] { Session[16..40], Refresh[5..30], Password })
                {
                    Assert.DoesNotContain(secret, output.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
                    Assert.DoesNotContain(secret, error, StringComparison.Ordinal);
                }
            }
        }
        finally
        {
            File.Delete(file);
        }
    }
}
