using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SfOAuth.Emulation;

/// <summary>What reading a scenario file gave: the scenario, or what is wrong with the file.</summary>
public sealed record ScenarioReading(Scenario? Scenario, string Trouble);

/// <summary>Reads a scenario from JSON or YAML. Both say the same; YAML is turned into JSON first.</summary>
public static class ScenarioFile
{
    private const long Largest = 10 * 1024 * 1024;

    public static ScenarioReading Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Largest)
            {
                return new(null, "the scenario is larger than 10 MB");
            }

            var text = File.ReadAllText(path);
            return Path.GetExtension(path) is ".yaml" or ".yml" ? Yaml(text) : Json(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(null, "the file cannot be read");
        }
    }

    private static ScenarioReading Json(ReadOnlySpan<byte> json)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize(json, StateJson.Default.Scenario));
        }
        catch (JsonException fault)
        {
            // The message of the reader may quote a value, and a value may be a secret: only the place is told.
            return new(null, $"at {fault.Path ?? "its beginning"}{(fault.LineNumber is { } line ? $", line {line + 1}" : "")}: not a member I know, or not a value it takes");
        }
    }

    private static ScenarioReading Yaml(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is not [var document])
            {
                return new(null, "a scenario is one YAML document");
            }

            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer))
            {
                Write(json, document.RootNode, 0);
            }

            return Json(buffer.WrittenSpan);
        }
        catch (YamlException fault)
        {
            return new(null, $"line {fault.Start.Line}: not YAML");
        }
    }

    private static void Write(Utf8JsonWriter json, YamlNode node, int depth)
    {
        // An alias inside its own anchor has no end.
        if (depth > 32)
        {
            throw new YamlException("nested too deeply");
        }

        switch (node)
        {
            case YamlMappingNode mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Children)
                {
                    json.WritePropertyName((key as YamlScalarNode)?.Value ?? "");
                    Write(json, value, depth + 1);
                }

                json.WriteEndObject();
                break;
            case YamlSequenceNode sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Children)
                {
                    Write(json, item, depth + 1);
                }

                json.WriteEndArray();
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag:
                json.WriteBooleanValue(flag.Value is "true");
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "null" or "~" or null }:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue((node as YamlScalarNode)?.Value);
                break;
        }
    }

    private static ScenarioReading Checked(Scenario? scenario) =>
        scenario is null ? new(null, "the file holds no scenario")
        : scenario.Apps.IsDefaultOrEmpty || scenario.Users.IsDefaultOrEmpty ? new(null, "a scenario has at least one app and one user")
        : scenario.Apps.FirstOrDefault(app => app.ConsumerKey.Length == 0 || app.Name.Length == 0) is not null ? new(null, "every app has a name and a consumerKey")
        : scenario.Users.FirstOrDefault(user => user.Username.Length == 0) is not null ? new(null, "every user has a username")
        : new(scenario, "");
}
