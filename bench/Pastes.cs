namespace SfOAuth.Bench;

/// <summary>What people paste, each about a kilobyte.</summary>
internal static class Pastes
{
    public const string RawHttp = """
        POST /services/oauth2/token HTTP/1.1
        Host: login.salesforce.com
        Content-Type: application/x-www-form-urlencoded
        User-Agent: integration/2.4.1
        Accept: application/json

        grant_type=refresh_token&client_id=3MVG9example.of.a.consumer.key.that.is.not.secret&client_secret=***&refresh_token=***

        HTTP/1.1 400 Bad Request
        Date: Mon, 23 Nov 2026 09:14:02 GMT
        Strict-Transport-Security: max-age=63072000; includeSubDomains
        Content-Type: application/json;charset=UTF-8
        Cache-Control: no-cache,must-revalidate,max-age=0,no-store,private
        Transfer-Encoding: chunked

        {"error":"invalid_grant","error_description":"expired access/refresh token"}

        flow: refresh
        app_type: connected app
        Refresh Token Policy: Refresh token is valid until revoked
        worked_before: yes
        since_success: 31 days
        It ran every night since March without a change on our side, and since this morning each run ends like this. Nobody
        touched the app in Setup. Login History has rows for the user with Status Success until four weeks ago, none after.
        """;

    public const string Command = """
        $ sf org login jwt --username integration@example.com --jwt-key-file server.key --client-id 3MVG9example.of.a.consumer.key --instance-url https://example--uat.sandbox.my.salesforce.com
        Error (JwtGrantError): Error authenticating with JWT config due to: We encountered a JSON web token error, which is likely not an issue with Salesforce CLI. Here's the error:
        Errors encountered:
        user hasn't approved this consumer
        audience is invalid
        audience is invalid
        audience is invalid
        invalid assertion

        flow: jwt-bearer
        The key file is the one whose certificate was uploaded last week. The user has the System Administrator profile in the
        full copy sandbox "uat", which was refreshed on Friday. Production works with the same key and user name without the
        suffix. Permitted Users: Admin approved users are pre-authorized. Our colleague sees no row in Login History for any of
        these attempts, and the Connected Apps OAuth Usage page does not list the app. We have restarted the pipeline twice.
        The pipeline runs from a fixed address that is in the trusted range of the org's Network Access.
        """;

    public const string Unrelated = """
        Monday's stand-up: the importer was slow again, and two people asked for the new report. The design of the start page
        is done; the colours are agreed on with marketing. We want to try the other parser next week, since the present one
        needs four seconds for the largest catalogue. The new colleague starts on Thursday and gets the desk at the window.
        Release: Wednesday at ten, as always; the notes are in the usual place, please read them before. There is one open
        question about the rounding of taxes in the third country, which the accountants will answer until Tuesday. Tests: all
        of them ran, 1,204 in total, and the two that had been shaking since September are stable after the change of the clock.
        Infrastructure: the second machine got its memory, so that the nightly job has room again; the first one follows. The
        backup was restored on Friday as a rehearsal, in eleven minutes. Coffee: the machine on the second floor is repaired.
        Next meeting: same time, same room. Whoever cannot come writes a line before nine, so that we do not wait in vain.
        """;
}
