using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>Numbers of a user, an address, an app and a lane: one way of logging in.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Trail(int User, int Ip, int App, Lane Lane);

/// <summary>What a refused attempt looks like: its trail, its status, and how it was made.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Refused(Trail Trail, int Status, int Manner);

/// <summary>How an attempt was made: login type, sub type and host, by their numbers.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Manner(int Type, int SubType, int Url, LogKind Kind);
