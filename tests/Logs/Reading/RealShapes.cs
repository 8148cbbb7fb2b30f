namespace SfOAuth.Logs.Tests;

/// <summary>The kinds of log that were seen in the world.</summary>
public sealed class RealShapes
{
    [Theory]
    [InlineData("login-event-log-file.csv", "event log file, Login", 1, 0, "2023-12-18 05:48:31Z")]
    [InlineData("login-event-log-file.json.log", "event log file, Login", 1, 0, "2022-09-13 05:22:43Z")]
    [InlineData("login-history-setup-export-rows-no-header.csv", "Login History, download from Setup", 1, 0, "2015-12-06 03:31:00")]
    [InlineData("login-history-soql.log", "LoginEvent records of Event Monitoring", 2, 1, "2021-10-19 11:47:22Z")]
    public void A_real_file_is_recognised_and_counted(string name, string kind, int rows, int failures, string from)
    {
        var report = HistoryAction.Run([Sample(name)], new(), new LogOptions());

        Assert.Equal((kind, rows, failures, from), (report.Files[0].Kind, report.Logins, report.Failures, report.From));
    }

    [Fact]
    public void A_refused_row_is_explained_with_its_app_address_and_causes()
    {
        var report = HistoryAction.Run([Sample("login-history-soql.log")], new(), new LogOptions());

        var status = Assert.Single(report.Statuses);
        Assert.Equal(("Failed: Missing Consumer Key Parameter", "LOGIN_OAUTH_NO_CONSUMER", true), (status.Seen, status.Code, status.IsKnown));
        Assert.NotEmpty(status.Misleading);
        Assert.NotEmpty(status.Causes);
        var pair = Assert.Single(report.Refused);
        Assert.Equal(("usera61d00@example.com", "testing_salesforce", "never-worked"), (pair.User, pair.App, pair.State));
        Assert.Equal(2, pair.FirstFailure.Line);
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_unknown_ones_do_not_disturb()
    {
        var report = Ask.History(("a.csv", "Status;Something New;Source IP;Application;Username;Login Time\nUser is frozen;x;203.0.113.9;Acme;bob@acme.example;2026-11-24T10:00:00Z\n"));

        Assert.Equal(("bob@acme.example", "Acme", "203.0.113.9"), (report.Refused[0].User, report.Refused[0].App, report.Refused[0].Addresses[0]));
    }

    [Fact]
    public void A_header_in_an_unknown_language_is_passed_over_and_the_columns_are_told_by_their_contents()
    {
        var report = Ask.History(("a.csv", "ユーザ名\tログイン日時\t送信元IP\tログイン種別\t状況\nbob@acme.example\t2026/11/24 10:00\t203.0.113.9\tRemote Access 2.0\t失敗:APIセキュリティトークンが必要です\n"));

        Assert.Equal(1, report.Failures);
        Assert.Equal(("LOGIN_ERROR_MUST_USE_API_TOKEN", "bob@acme.example"), (report.Statuses[0].Code, report.Refused[0].User));
    }

    [Fact]
    public void A_query_answer_and_its_bulk_table_say_the_same()
    {
        const string json = """{"totalSize":1,"done":true,"records":[{"attributes":{"type":"LoginHistory"},"Id":"0Ya5j000001","UserId":"0055j00000AT6I1AAL","LoginTime":"2026-11-24T10:00:00.000+0000","Status":"User is frozen","Application":"Acme","SourceIp":"203.0.113.9","LoginType":"Remote Access 2.0"}]}""";
        const string table = "Id,UserId,LoginTime,Status,Application,SourceIp,LoginType\n0Ya5j000001,0055j00000AT6I1AAL,2026-11-24T10:00:00.000Z,User is frozen,Acme,203.0.113.9,Remote Access 2.0\n";

        Assert.Equal(Ask.Answers(Ask.History(("a", json))), Ask.Answers(Ask.History(("a", table))));
        Assert.Equal(1, Ask.History(("a.json", json), ("b.csv", table)).Logins);
    }

    [Fact]
    public void The_answer_of_the_command_line_tool_is_read_through_its_wrapping()
    {
        var report = Ask.History(("a.json", """{"status":0,"result":{"records":[{"LoginTime":"2026-11-24T10:00:00.000+0000","Status":"Invalid Password","UserId":"0055j00000AT6I1AAL","User":{"attributes":{"type":"User"},"Username":"bob@acme.example"}}]},"warnings":[]}"""));

        Assert.Equal((1L, "bob@acme.example"), (report.Failures, report.Refused[0].User));
    }

    [Fact]
    public void Rows_that_know_only_an_id_are_told_under_the_name_that_other_rows_give_it()
    {
        var events = AnyLog.Files(["\"Login\",\"20261124100000.000\",\"4a-\",\"0055j00000AT6I1\",\"bob@acme.example\",\"i\",\"\",\"LOGIN_NO_ERROR\",\"203.0.113.9\""]);
        var report = Ask.History(("elf.csv", events), ("soql.csv", "Id,UserId,LoginTime,Status\n0Ya1,0055j00000AT6I1AAL,2026-11-24T11:00:00Z,User is frozen\n"));

        Assert.Equal("bob@acme.example", report.Refused[0].User);
    }

    [Fact]
    public void Calls_logouts_and_refused_origins_are_counted_beside_the_logins()
    {
        const string calls = "EVENT_TYPE,TIMESTAMP,REQUEST_ID,USER_NAME,CONNECTED_APP_ID,CONNECTED_APP_NAME,CLIENT_IP,STATUS_CODE\nApiTotalUsage,20261124100000.000,1,bob@acme.example,0H45j0000000001,Acme,203.0.113.9,200\nApiTotalUsage,20261124100001.000,2,bob@acme.example,0H45j0000000001,Acme,203.0.113.9,401\n";
        const string logouts = "EVENT_TYPE,TIMESTAMP,REQUEST_ID,USER_NAME\nLogout,20261124100000.000,1,bob@acme.example\n";
        const string origins = "EVENT_TYPE,TIMESTAMP,REQUEST_ID,ORIGIN,CLIENT_IP\nCorsViolation,20261124100000.000,1,https://shop.acme.example,203.0.113.9\n";

        var report = Ask.History(("c.csv", calls), ("l.csv", logouts), ("o.csv", origins));

        Assert.Equal((0L, "Acme", 2L, 1L), (report.Logins, report.Calls[0].App, report.Calls[0].Calls, report.Calls[0].Refused));
        Assert.Equal(("bob@acme.example", "https://shop.acme.example"), (report.Logouts[0].Name, report.RefusedOrigins[0].Name));
    }

    private static LogFile Sample(string name) => Ask.File(name, File.ReadAllBytes(Repository.Sample(name)));
}
