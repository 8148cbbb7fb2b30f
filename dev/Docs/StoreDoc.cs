using System.Text;
using SfOAuth.Actions;

namespace SfOAuth.Dev.Docs;

/// <summary>The store of log rows as another engine has to know it.</summary>
internal static class StoreDoc
{
    private const string Intro = $"""
        # The store of log rows
        `sfoauth history FILE…` answers its own questions in one pass and needs no store. For the second question, for months of logs and
        for SQL of one's own, put the logs into a store once:

        ```
        sfoauth history import eventlogs/ LoginHistory.csv --store logs --org 00D5j00000DgAYG
        sfoauth history sql --store logs "SELECT * FROM refusals ORDER BY row_count DESC LIMIT 20"
        sfoauth history --sql "SELECT * FROM breaks" login.csv.gz
        ```

        The program with the database in it is optional. `./sfoauth` in a checkout builds it when it is first asked for; an installed
        sfoauth says how to put it beside itself.

        - **What goes in** is what `sfoauth history` reads: every format, encoding, locale and packing. `--org` names the org of rows that name
          none, `--zone` and `--dates` say what files leave open. Secrets are hidden before anything is stored.
        - **Safe to repeat.** A file that was imported and has not changed since is passed over. Rows that come again, because a file
          was issued again, came late or overlaps another, take the place of the rows that were there: an event with an id is the same event when
          kind, id and time are the same, one without an id when all its values are. Equal rows of one file are attempts of their own and
          are all kept.
        - **Safe to stop.** Rows are staged in pieces, and a day is written beside the old one and takes its place in one step. After
          Ctrl-C, a crash or a full disk the same command goes on where it was; whoever reads meanwhile sees whole days.
        - **Memory** is bounded by `SFOAUTH_MEMORY_MB` (512 unless set) for the database, beside the program's own; what does not fit goes to disk. One import
          at a time writes to a store.
        - **SQL is read only.** One SELECT (or FROM, WITH, DESCRIBE, SUMMARIZE) in DuckDB's dialect over the table and the views; no other file, address or
          setting can be reached. `--limit` seconds (300), `--rows` (1000), `--format text|json|csv|markdown`; Ctrl-C ends a question.

        ## On disk
        Layout `{StoreSchema.Version}`: plain Parquet (zstd), partitioned as Hive does it.

        ```
        logs/{StoreSchema.Table}/org=00D5j00000DgAYG/day=2026-11-23/rows.parquet    one file for each org and day
        logs/_sfoauth/                                             what was imported, and rows on their way: passed over by other engines
        ```

        Copy `{StoreSchema.Table}` to where your engine reads, or let it read it where it is. One file a day is replaced whole by a rename, so that a reader sees
        the old day or the new one.

        ## Columns


        """;

    private const string Engines = """
        ## Other engines
        `sfoauth history sql --dialect duckdb|spark|trino --store PLACE` prints the table in the engine's words and the views, which are the same SQL for
        all. Athena and Hive declare the table in Hive's words (`CREATE EXTERNAL TABLE events (…) PARTITIONED BY (org STRING, day DATE) STORED AS PARQUET
        LOCATION …`, then `MSCK REPAIR TABLE events`). Times are UTC and carry no zone (TIMESTAMP_NTZ in Spark 3.4 and later, and in Snowflake).

        The views are tested for equal answers in DuckDB and, over the files as an independent Parquet reader gives them, in SQLite. They were not run in Spark,
        Trino, Athena or Snowflake, which could not be had for the tests.

        ## Views


        """;

    public static string Write()
    {
        var text = new StringBuilder(Markdown.Written).Append(Intro)
            .Append(Markdown.Table(["Column", "Type", "What stands in it"], StoreSchema.Columns.Concat(StoreSchema.Partitions).Select(column => new[] { Markdown.Code(column.Name), StoreSql.Type(StoreDialect.Trino, column.Type), column.Meaning })))
            .Append("`org` and `day` are the folders' names and stand in no file. A value that a log does not have is NULL.\n\n")
            .Append(Engines);
        foreach (var view in StoreView.All)
        {
            text.Append($"### {view.Name}\n{char.ToUpperInvariant(view.Answers[0])}{view.Answers[1..]}.\n\n```sql\n{view.Query}\n```\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
