using System.Text;
using System.Text.Json;
using SfOAuth.Emulation;

namespace SfOAuth.Cli;

/// <summary>Says where the org is and how to log in. Keys and passwords only of the made-up org, whose are public.</summary>
internal sealed class EmulateText(Terminal terminal, SalesforceEmulator org, EmulatorOptions options)
{
    private bool IsMadeUp => ReferenceEquals(options.Scenario, DemoOrg.Scenario) && options.StateFile is null;

    private string Address => org.Url.ToString().TrimEnd('/');

    public void Write(bool asJson)
    {
        terminal.Out.Write(asJson ? Json() : Text());
        terminal.Out.Flush();
    }

    private string Text()
    {
        var text = new StringBuilder($"An emulated org answers at {Address}\n\n");
        foreach (var (name, value) in Facts())
        {
            text.Append($"  {name,-16} {Printable.Of(value, 200)}\n");
        }

        return text.Append("\nCtrl-C stops it.\n").ToString();
    }

    private IEnumerable<(string Name, string Value)> Facts()
    {
        yield return ("Consumer Key", org.ConsumerKey);
        if (IsMadeUp)
        {
            yield return ("Consumer Secret", org.ConsumerSecret);
        }

        yield return ("Callback URL", org.Callback);
        yield return ("User", org.Username);
        if (IsMadeUp)
        {
            yield return ("Password", org.Password);
            yield return ("Administrator", $"{DemoOrg.AdminUsername}, same password");
        }

        yield return ("Control page", $"{Address}/_sfoauth");
        if (options.StateFile is not null)
        {
            yield return ("Kept in", options.StateFile);
        }
    }

    private string Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("url", Address);
            json.WriteString("consumerKey", org.ConsumerKey);
            json.WriteString("callback", org.Callback);
            json.WriteString("username", org.Username);
            if (IsMadeUp)
            {
                json.WriteString("consumerSecret", org.ConsumerSecret);
                json.WriteString("password", org.Password);
            }

            json.WriteString("controlPage", $"{Address}/_sfoauth");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
