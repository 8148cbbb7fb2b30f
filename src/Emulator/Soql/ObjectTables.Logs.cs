using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What the org wrote down.</summary>
internal sealed partial class ObjectTables
{
    private static ObjectTable<AuditRow> SetupAuditTrail(Store store) => new ObjectTable<AuditRow>("SetupAuditTrail", SalesforceId.AuditTrail, caller => OfSetup(caller, caller.Store.Audit))
        .With("Id", row => SalesforceId.Of(SalesforceId.AuditTrail, row.Number))
        .With("Action", row => row.Action)
        .With("Section", row => row.Section, filters: false)
        .With("Display", row => row.Display, filters: false)
        .With("CreatedDate", row => row.At)
        .With("CreatedById", row => store.User(row.By)?.Id)
        .With("CreatedBy.Username", row => store.User(row.By)?.Username)
        .Empty("DelegateUser", "CreatedByContext", "CreatedByIssuer", "ResponsibleNamespacePrefix");

    /// <summary>How completely Salesforce writes OAuth errors there is not known; here every request to authorize and token leaves a row.</summary>
    private static ObjectTable<RequestEntry> IdpEventLog(Emulation emulation) => new ObjectTable<RequestEntry>("IdpEventLog", SalesforceId.IdpEvent, caller => OfSetup(caller, emulation.Log.Newest.Where(entry => entry.Endpoint is Endpoint.Authorize or Endpoint.Token && entry.App.Length > 0)))
        .With("Id", entry => SalesforceId.Of(SalesforceId.IdpEvent, entry.Number))
        .With("AppId", entry => emulation.Store.Apps.FirstOrDefault(app => app.Name == entry.App)?.Id)
        .With("UserId", entry => emulation.Store.UserOfName(entry.User)?.Id)
        .With("Timestamp", entry => entry.At)
        .With("InitiatedBy", entry => entry.Endpoint is Endpoint.Authorize ? "OauthAuthorize" : "OauthTokenExchange")
        .With("ErrorCode", entry => IdpErrors.Of(entry.Cause))
        .With("OptionsHasLogoutUrl", _ => false)
        .Empty("IdentityUsed", "AuthSessionId", "SsoType", "SamlEntityUrl");

    private static ObjectTable<EventFile> EventLogFile(Emulation emulation) => new ObjectTable<EventFile>("EventLogFile", SalesforceId.EventLogFile, caller => caller.ViewsEventLogFiles ? EventFile.All(emulation) : throw new SoqlException("INVALID_TYPE", "this object needs View Event Log Files") { IsModelled = true })
        .With("Id", file => file.Id)
        .With("EventType", file => file.Kind.Name)
        .With("LogDate", file => file.From)
        .With("LogFileLength", file => (double)file.Csv(emulation).Length)
        .With("LogFileFieldNames", file => string.Join(',', file.Kind.Columns))
        .With("LogFileFieldTypes", file => string.Join(',', file.Kind.Columns.Select(_ => "String")))
        .With("LogFile", file => $"{RestApi.Path}/v64.0/sobjects/EventLogFile/{file.Id}/LogFile")
        .With("Interval", file => file.Interval)
        .With("Sequence", file => file.IsHourly ? 1d : 0d)
        .With("ApiVersion", _ => 64d)
        .With("CreatedDate", file => file.CreatedAt);
}
