namespace SfOAuth.Rules;

/// <summary>A file that cannot be read as YAML, or not as the plain YAML that rules are written in. Thrown and caught inside the reader alone.</summary>
internal sealed class YamlTrouble(int line, string why) : Exception(why)
{
    public int Line => line;
}
