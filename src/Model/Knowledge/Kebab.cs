using System.Text;

namespace SfOAuth.Knowledge;

/// <summary>Turns a C# name into the spelling of slugs and fact values.</summary>
public static class Kebab
{
    /// <summary><c>AdminApproved</c> becomes <c>admin-approved</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Letters and digits only, small: the form in which two spellings are compared.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
