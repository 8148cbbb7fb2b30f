using System.Diagnostics;

namespace SfOAuth.Analytics.Tests;

public sealed class QuestionSpecs : Place
{
    [Theory]
    [InlineData("COPY (SELECT 1) TO 'x.csv'", "Only a SELECT")]
    [InlineData("CREATE TABLE t (x INT)", "Only a SELECT")]
    [InlineData("INSERT INTO events SELECT * FROM events", "Only a SELECT")]
    [InlineData("INSTALL httpfs", "Only a SELECT")]
    [InlineData("ATTACH 'x.db'", "Only a SELECT")]
    [InlineData("SET enable_external_access = true", "Only a SELECT")]
    [InlineData("SELECT 1) TO 'x.csv'; --", "cannot be read")]
    [InlineData("SELECT 1; DROP VIEW logins", "Only a SELECT")]
    [InlineData("SELECT 1; SELECT 2", "one SELECT")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')", "Only the store is read")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')", "Only the store is read")]
    [InlineData("SELECT * FROM glob('/etc/*')", "Only the store is read")]
    [InlineData("SELECT * FROM read_parquet('https://example.org/x.parquet')", "Only the store is read")]
    [InlineData("SELECT * FROM '/etc/passwd'", "not answered")]
    [InlineData("SELEC 1", "cannot be read: syntax error")]
    [InlineData("SELECT * FROM nowhere", "The table is events, the views are logins")]
    [InlineData("SELECT colour FROM logins", "not answered")]
    public void What_is_no_question_to_the_store_is_refused(string sql, string why)
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));

        var told = Run("history", "sql", sql, "--store", Store);

        Assert.Equal((2, ""), (told.Code, told.Out));
        Assert.Contains(why, told.Error, StringComparison.Ordinal);
        Assert.StartsWith("sfoauth history: ", told.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("x.csv"));
    }

    [Fact]
    public void Files_are_asked_as_a_store_is_asked()
    {
        var log = Write("a.csv", Header + Row(1, 10) + Row(2, 11) + Row(3, 12, user: 2));
        Import(Store, log);
        const string sql = "SELECT account, row_count FROM refusals ORDER BY account";

        var ofStore = Run("history", "--sql", sql, "--store", Store, "--format", "json").Out;

        Assert.Equal(ofStore, Run("history", "--sql", sql, log, "--format", "json").Out);
        Assert.Equal(ofStore, Run("history", "sql", sql, log, "--format", "json").Out);
        Assert.Equal("{\n  \"schema\": \"sfoauth.rows/1\",\n  \"columns\": [\"account\", \"row_count\"],\n  \"rows\": [\n    [\"user1@acme.example\", 2],\n    [\"user2@acme.example\", 1]\n  ],\n  \"isCut\": false\n}\n", ofStore);
    }

    [Theory]
    [InlineData("text", "account             n  d           e\n------------------  -  ----------  -\nuser1@acme.example  2  2026-11-23\n")]
    [InlineData("csv", "account,n,d,e\nuser1@acme.example,2,2026-11-23,\n")]
    [InlineData("markdown", "| account | n | d | e |\n|---|---|---|---|\n| user1@acme.example | 2 | 2026-11-23 |  |\n")]
    public void An_answer_comes_in_several_clothes(string format, string expected)
    {
        Import(Store, Write("a.csv", Header + Row(1, 10) + Row(2, 11)));

        Assert.Equal(expected, Run("history", "sql", "SELECT account, count(*) AS n, max(day) AS d, max(status_text) FILTER (WHERE account = '') AS e FROM logins GROUP BY account", "--store", Store, "--format", format).Out);
    }

    [Fact]
    public void An_answer_that_is_cut_says_so()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));

        var told = Run("history", "sql", "SELECT * FROM range(10)", "--store", Store, "--rows", "3", "--format", "csv");

        Assert.Equal("range\n0\n1\n2\n", told.Out);
        Assert.Contains("more rows than the 3 shown", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_takes_too_long_is_ended()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));
        var start = Stopwatch.GetTimestamp();

        var told = Run("history", "sql", "SELECT count(*) FROM range(1000000000) a, range(1000000000) b", "--store", Store, "--limit", "1");

        Assert.Equal(2, told.Code);
        Assert.Contains("no whole answer within 1 s", told.Error, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.9, 60);
    }

    [Fact]
    public void Ctrl_C_ends_a_question()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));
        using var stop = new CancellationTokenSource(300);

        Assert.Equal(130, Run(new LogStore(), ["history", "sql", "SELECT count(*) FROM range(1000000000) a, range(1000000000) b", "--store", Store], stop.Token).Code);
    }

    [Fact]
    public void A_secret_in_a_question_comes_back_hidden()
    {
        const string session = "00D5j00000DgAYG!AQcAQH0dMHZfz7Oa.Zk3xQpLmN8vB2cD4eF6gH8iJ0kL2mN4oP6qR8sT0uV2wX4yZ6aB8cD0eF2gH4iJ6kL8";
        Import(Store, Write("a.csv", Header + Row(1, 10)));

        foreach (var told in new[] { $"SELECT '{session}'", $"SELECT ['{session}']", $"SELECT {{'a': '{session}'}}", $"SELECT 1 AS \"{session}\"", $"SELECT \"{session}\"", $"SELECT * FROM \"{session}\"", $"SELECT CAST('{session}' AS INTEGER)" }.SelectMany(sql => ((string[])["text", "json", "csv", "markdown"]).Select(format => Run("history", "sql", sql, "--store", Store, "--format", format))))
        {
            Assert.DoesNotContain(session[16..40], told.Out + told.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_the_program_that_has_a_database_it_is_said_how_to_get_it()
    {
        foreach (var args in (string[][])[["history", "import", "a.csv", "--store", Store], ["history", "sql", "SELECT 1", "--store", Store], ["history", "--sql", "SELECT 1", "a.csv"]])
        {
            var told = Run(null, args);

            Assert.Equal(2, told.Code);
            Assert.Contains("dotnet publish src/Analytics", told.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_views_for_another_engine_need_no_database() =>
        Assert.StartsWith("-- sfoauth.log-store/1", Run(null, ["history", "sql", "--dialect", "trino"]).Out, StringComparison.Ordinal);
}
