using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>A question that is asked often, in SQL that every engine understands.</summary>
/// <param name="Answers">What it answers, for the reference.</param>
public sealed record StoreView(string Name, string Answers, string Query)
{
    /// <summary>All views; a later one may build on an earlier one.</summary>
    public static ImmutableArray<StoreView> All { get; } =
    [
        new("logins", "every login attempt", """
            SELECT org, day, event_time, has_zone, kind, outcome, COALESCE(user_name, user_id, '') AS account, user_name, user_id,
              COALESCE(source_ip, '') AS source_ip, status, status_code, status_text, COALESCE(application, '') AS application,
              login_type, login_sub_type, login_url, request_id, source_file, source_line
            FROM events
            WHERE outcome IS NOT NULL
            """),
        new("refused_logins", "the refused ones among them", """
            SELECT * FROM logins WHERE outcome = 'refused'
            """),
        new("refusals", "refused logins by status, account and address, with the first and the last of them", """
            SELECT org, status, status_text, account, source_ip, COUNT(*) AS row_count, MIN(event_time) AS first_time, MAX(event_time) AS last_time
            FROM refused_logins
            GROUP BY org, status, status_text, account, source_ip
            """),
        new("refusals_by_day", "refused logins by day and status, and how many accounts and addresses they hit", """
            SELECT org, day, status, status_text, COUNT(*) AS row_count, COUNT(DISTINCT account) AS accounts, COUNT(DISTINCT source_ip) AS addresses
            FROM refused_logins
            GROUP BY org, day, status, status_text
            """),
        new("breaks", "accounts and apps that worked and are refused since: the last success, the first refusal after it, and how many there were", """
            SELECT refused.org, refused.account, refused.application, worked.last_success, MIN(refused.event_time) AS first_refusal,
              MAX(refused.event_time) AS last_refusal, COUNT(*) AS refused_since
            FROM refused_logins AS refused
            INNER JOIN (
              SELECT org, account, application, MAX(event_time) AS last_success
              FROM logins
              WHERE outcome = 'success'
              GROUP BY org, account, application
            ) AS worked
              ON worked.org = refused.org AND worked.account = refused.account AND worked.application = refused.application
            WHERE refused.event_time > worked.last_success
            GROUP BY refused.org, refused.account, refused.application, worked.last_success
            """),
        new("addresses", "every address: since when it is seen, and how its logins went", """
            SELECT org, source_ip, MIN(event_time) AS first_time, MAX(event_time) AS last_time, COUNT(*) AS row_count,
              COUNT(CASE WHEN outcome = 'refused' THEN 1 END) AS refused, COUNT(DISTINCT account) AS accounts
            FROM logins
            GROUP BY org, source_ip
            """),
        new("apps", "every app: how its logins went, and when the last one worked", """
            SELECT org, application, COUNT(*) AS row_count, COUNT(CASE WHEN outcome = 'refused' THEN 1 END) AS refused,
              MAX(CASE WHEN outcome = 'success' THEN event_time END) AS last_success,
              MAX(CASE WHEN outcome = 'refused' THEN event_time END) AS last_refusal
            FROM logins
            GROUP BY org, application
            """),
        new("api_calls", "calls after the login, by app, account, address and HTTP status", """
            SELECT org, COALESCE(application, '') AS application, COALESCE(user_name, user_id, '') AS account, COALESCE(source_ip, '') AS source_ip,
              COALESCE(http_status, '') AS http_status, COUNT(*) AS row_count, MIN(event_time) AS first_time, MAX(event_time) AS last_time
            FROM events
            WHERE kind = 'api-file'
            GROUP BY org, COALESCE(application, ''), COALESCE(user_name, user_id, ''), COALESCE(source_ip, ''), COALESCE(http_status, '')
            """),
    ];
}
