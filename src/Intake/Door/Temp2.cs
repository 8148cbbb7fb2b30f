namespace SfOAuth.Intake;
public static class Door { public static Document OpenText(string name, string text) => new(name, [new Excerpt(text, name, 1, 0)]); }
