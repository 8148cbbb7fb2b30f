using System.Text;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>The ways in which requests go wrong before they are sent. A request that is not meant stays as it is.</summary>
internal static class Spoiling
{
    /// <summary>A plan with one more fault.</summary>
    public static ProbePlan Spoiled(this ProbePlan plan, Func<Outgoing, Outgoing> spoil) => plan with { Spoil = plan.Spoil is { } before ? sent => spoil(before(sent)) : spoil };

    /// <summary>A plan that waits before a phase.</summary>
    public static ProbePlan Waiting(this ProbePlan plan, DemoStage stage, ProbePhase at, TimeSpan wait)
    {
        var before = plan.Before;
        return plan with
        {
            Before = async (phase, stop) =>
            {
                if (phase == at)
                {
                    stage.Travel(wait);
                }

                await (before?.Invoke(phase, stop) ?? Task.CompletedTask);
            },
        };
    }

    public static Outgoing Without(Outgoing sent, string name) => sent with { Form = sent.Form.RemoveAll(pair => pair.Name == name) };

    public static Outgoing With(Outgoing sent, string name, string value) => sent.Form.IsEmpty ? sent : Without(sent, name) is var bare ? bare with { Form = bare.Form.Add(new(name, value)) } : sent;

    public static Outgoing Change(Outgoing sent, string name, Func<string, string> change) => sent with { Form = [.. sent.Form.Select(pair => pair.Name == name ? new(name, change(pair.Value)) : pair)] };

    public static Outgoing WithoutQuery(Outgoing sent, params string[] names) => Query(sent, pairs => pairs.Where(pair => !names.Contains(pair.Name)));

    public static Outgoing ChangeQuery(Outgoing sent, string name, Func<string, string> change) => Query(sent, pairs => pairs.Select(pair => pair.Name == name ? new(name, change(pair.Value)) : pair));

    /// <summary>The same fields in another body.</summary>
    public static Outgoing As(Outgoing sent, BodyFormat format) => sent.Form.IsEmpty ? sent : format switch
    {
        BodyFormat.Json => sent with { Form = [], MediaType = "application/json", Body = "{" + string.Join(',', sent.Form.Select(pair => $"\"{pair.Name}\":\"{pair.Value}\"")) + "}" },
        _ => sent with { Form = [], MediaType = "text/plain", Body = string.Join('\n', sent.Form.Select(pair => $"{pair.Name}={pair.Value}")) },
    };

    /// <summary>Calls with a token go to somebody else's instance.</summary>
    public static Outgoing OtherInstance(Outgoing sent) =>
        sent.Headers.Any(header => header.Name == "Authorization") ? sent with { Address = new UriBuilder(sent.Address) { Host = "globex.my.salesforce.com" }.Uri } : sent;

    private static Outgoing Query(Outgoing sent, Func<IEnumerable<NameValue>, IEnumerable<NameValue>> change)
    {
        if (sent.Address.Query.Length < 2)
        {
            return sent;
        }

        var pairs = sent.Address.Query[1..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => new NameValue(pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""));
        var query = new StringBuilder();
        foreach (var (name, value) in change(pairs))
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return sent with { Address = new(sent.Address.GetLeftPart(UriPartial.Path) + query) };
    }
}
