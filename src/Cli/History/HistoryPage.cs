using SfOAuth.Actions;

namespace SfOAuth.Cli;

internal static class HistoryPage
{
    public static string Of(HistoryReport report) => "";
}
