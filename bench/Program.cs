using System.Globalization;
using BenchmarkDotNet.Running;
using SfOAuth.Bench;

if (args is ["log", var megabytes])
{
    using var output = Console.OpenStandardOutput();
    LogWriter.Write(output, long.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000);
    return;
}

if (args is ["logins", var rows])
{
    using var output = Console.OpenStandardOutput();
    LoginLogWriter.Write(output, long.Parse(rows, CultureInfo.InvariantCulture));
    return;
}

if (args is ["project", var folder, var files])
{
    ProjectWriter.Write(folder, int.Parse(files, CultureInfo.InvariantCulture));
    return;
}

if (args is ["load", var address, var form, var connections, var requests])
{
    await LoadGenerator.RunAsync(new(address), form, int.Parse(connections, CultureInfo.InvariantCulture), int.Parse(requests, CultureInfo.InvariantCulture));
    return;
}

if (args is ["paste"])
{
    Console.WriteLine(Pastes.RawHttp);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(DiagnoseBench).Assembly).Run(args);
