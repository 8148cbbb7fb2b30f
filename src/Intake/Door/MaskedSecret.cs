using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>A secret that was there and is hidden now.</summary>
/// <param name="Kind">What it was, see <see cref="SecretKind"/>.</param>
/// <param name="Slice">Where it was; the text is the masked one.</param>
public sealed record MaskedSecret(string Kind, Slice Slice)
{
    /// <summary>The name it was given (<c>client_secret</c>, <c>--password</c>), or empty when its shape gave it away.</summary>
    public string Name { get; init; } = "";

    /// <summary>What about its spelling may matter to a diagnosis.</summary>
    public SecretTraits Traits { get; init; }
}

/// <summary>What may be said of a secret's spelling without giving it away.</summary>
[Flags]
public enum SecretTraits
{
    None = 0,

    /// <summary>A <c>+</c>, which an unencoded form turns into a blank.</summary>
    Plus = 1,

    /// <summary>A <c>%</c> that does not begin a percent escape.</summary>
    BarePercent = 2,

    /// <summary>A percent escape such as <c>%21</c>.</summary>
    PercentEscape = 4,

    /// <summary>A bare <c>&amp;</c> inside a form, which cuts the value in two.</summary>
    Ampersand = 8,

    /// <summary>A <c>~</c>, which Salesforce refuses in a code verifier.</summary>
    Tilde = 16,

    /// <summary>A blank at the beginning or the end.</summary>
    OuterBlank = 32,

    /// <summary>A blank or line break inside.</summary>
    InnerBlank = 64,

    /// <summary>A quote at the beginning or the end, inside the value itself.</summary>
    Quote = 128,
}
