using System.Xml;

namespace SfOAuth.Emulation;

/// <summary>Reads XML from strangers: no document type, nothing from outside, and no deeper than anybody writes.</summary>
internal static class SafeXml
{
    private const int Deepest = 64;

    /// <summary>Null when it is not well-formed, or deeper than is sensible.</summary>
    public static XmlDocument? Load(byte[] bytes, bool preserveWhitespace = false)
    {
        var rules = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            // The document model walks its tree by recursion: a depth that would exhaust the stack is found first.
            using var scout = XmlReader.Create(new MemoryStream(bytes), rules);
            while (scout.Read())
            {
                if (scout.Depth > Deepest)
                {
                    return null;
                }
            }

            var document = new XmlDocument { PreserveWhitespace = preserveWhitespace, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(bytes), rules);
            document.Load(reader);
            return document;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
