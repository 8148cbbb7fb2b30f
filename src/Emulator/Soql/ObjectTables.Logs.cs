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

    private static ObjectTable<LoginFile> EventLogFile(Store store) => new ObjectTable<LoginFile>("EventLogFile", SalesforceId.EventLogFile, caller => caller.ViewsEventLogFiles ? LoginFile.All(store) : throw new SoqlException("INVALID_TYPE", "this object needs View Event Log Files") { IsModelled = true })
        .With("Id", file => file.Id)
        .With("EventType", _ => "Login")
        .With("LogDate", file => file.Day)
        .With("LogFileLength", file => (double)file.Csv(store).Length)
        .With("LogFileFieldNames", _ => string.Join(',', LoginFile.Columns))
        .With("LogFileFieldTypes", _ => string.Join(',', LoginFile.Columns.Select(_ => "String")))
        .With("LogFile", file => $"{RestApi.Path}/v64.0/sobjects/EventLogFile/{file.Id}/LogFile")
        .With("Interval", _ => "Daily")
        .With("Sequence", _ => 0d)
        .With("ApiVersion", _ => 64d)
        .With("CreatedDate", file => file.Day.AddDays(1));
}
