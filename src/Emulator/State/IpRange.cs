using System.Net;

namespace SfOAuth.Emulation;

/// <summary>Addresses from one to another, both included.</summary>
public sealed record IpRange(string Start, string End)
{
    /// <summary>No address of this machine or of a customer is in it: it is set aside for documentation.</summary>
    public static IpRange Elsewhere { get; } = new("203.0.113.0", "203.0.113.255");

    public bool Holds(IPAddress address) =>
        IPAddress.TryParse(Start, out var start) && IPAddress.TryParse(End, out var end)
        && start.AddressFamily == address.AddressFamily
        && Compare(start, address) <= 0 && Compare(address, end) <= 0;

    private static int Compare(IPAddress one, IPAddress other) => one.GetAddressBytes().AsSpan().SequenceCompareTo(other.GetAddressBytes());
}
