using System.Net;

namespace SfOAuth.Live;

/// <summary>Is an address between two others?</summary>
internal static class AddressRange
{
    /// <summary>Null where the address, or a range, is none: Login History also says <c>Salesforce.com IP</c>.</summary>
    public static bool? Holds(string address, IEnumerable<(string? From, string? To)> ranges)
    {
        if (Bytes(address) is not { } wanted)
        {
            return null;
        }

        var isSure = true;
        foreach (var (from, to) in ranges)
        {
            if (Bytes(from) is not { } first || Bytes(to) is not { } last)
            {
                isSure = false;
            }
            else if (wanted.AsSpan().SequenceCompareTo(first) >= 0 && wanted.AsSpan().SequenceCompareTo(last) <= 0)
            {
                return true;
            }
        }

        return isSure ? false : null;
    }

    private static byte[]? Bytes(string? text) => IPAddress.TryParse(text, out var address) ? address.MapToIPv6().GetAddressBytes() : null;
}
