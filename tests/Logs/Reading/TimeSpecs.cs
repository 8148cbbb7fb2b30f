namespace SfOAuth.Logs.Tests;

public sealed class TimeSpecs
{
    [Theory]
    [InlineData("20231218054831.655", "2023-12-18T05:48:31.655Z", true)]
    [InlineData("2023-12-18T05:48:31.655Z", "2023-12-18T05:48:31.655Z", true)]
    [InlineData("2024-07-08T07:26:22.128+0000", "2024-07-08T07:26:22.128Z", true)]
    [InlineData("2024-07-08T09:26:22+02:00", "2024-07-08T07:26:22Z", true)]
    [InlineData("2024-07-08 07:26:22", "2024-07-08T07:26:22Z", false)]
    [InlineData("12/6/2015 3:31 AM", "2015-12-06T03:31:00Z", false)]
    [InlineData("12/6/2015 12:31 AM", "2015-12-06T00:31:00Z", false)]
    [InlineData("12/6/2015 12:31 PM", "2015-12-06T12:31:00Z", false)]
    [InlineData("09/01/2018 9:33:52 EST AM", "2018-09-01T14:33:52Z", true)]
    [InlineData("1/20/2016 12:01:40 PM EST", "2016-01-20T17:01:40Z", true)]
    [InlineData("11/24/2026, 10:02:11 AM UTC", "2026-11-24T10:02:11Z", true)]
    [InlineData("24/11/2026 10:02:11", "2026-11-24T10:02:11Z", false)]
    [InlineData("24.11.2026, 10:02:11 MEZ", "2026-11-24T09:02:11Z", true)]
    [InlineData("6.11.2026 10:02", "2026-11-06T10:02:00Z", false)]
    [InlineData("6. 11. 2026 10:02", "2026-11-06T10:02:00Z", false)]
    [InlineData("24.11.2026 klo 10.02.11", "2026-11-24T10:02:11Z", false)]
    [InlineData("24 de noviembre de 2026 10:02", "2026-11-24T10:02:00Z", false)]
    [InlineData("24 août 2026 à 10:02", "2026-08-24T10:02:00Z", false)]
    [InlineData("24. Mai 2026 um 10:02:11 MESZ", "2026-05-24T08:02:11Z", true)]
    [InlineData("٢٤/١١/٢٠٢٦ ٣:٠٢ م", "2026-11-24T15:02:00Z", false)]
    [InlineData("2026/11/24 10:02", "2026-11-24T10:02:00Z", false)]
    [InlineData("2026年11月24日 10:02:11", "2026-11-24T10:02:11Z", false)]
    [InlineData("2026/11/24 午後 3:02", "2026-11-24T15:02:00Z", false)]
    [InlineData("24 Nov 2026 10:02", "2026-11-24T10:02:00Z", false)]
    [InlineData("Nov 24, 2026 10:02 AM", "2026-11-24T10:02:00Z", false)]
    [InlineData("11/24/2026 10:02 +01:00", "2026-11-24T09:02:00Z", true)]
    [InlineData("11/24/2026 10:02:11 AM IST", "2026-11-24T10:02:11Z", false)]
    public void A_time_is_read_as_it_was_written(string cell, string expected, bool hasZone)
    {
        var time = TimeText.Read(Encoding.UTF8.GetBytes(cell), DateOrder.MonthFirst);

        Assert.NotNull(time);
        Assert.Equal((DateTimeOffset.Parse(expected, null), hasZone), (time.Value.Instant, time.Value.HasZone));
    }

    [Theory]
    [InlineData("Success")]
    [InlineData("203.0.113.24")]
    [InlineData("")]
    [InlineData("13/13/2026 10:02")]
    [InlineData("30/2/2026 10:02")]
    [InlineData("11/24/2026")]
    [InlineData("2026-11-24T25:02:00Z")]
    [InlineData("20261324054831.655")]
    [InlineData("Chrome 120")]
    [InlineData("00D5j00000DgAYG")]
    public void What_is_no_time_is_not_read_as_one(string cell) =>
        Assert.Null(TimeText.Read(Encoding.UTF8.GetBytes(cell), DateOrder.MonthFirst));

    [Fact]
    public void A_day_that_can_be_no_month_settles_the_order_for_all_rows()
    {
        var report = Ask.History(("a.csv", AnyLog.Setup([Row("5/11/2026 10:00"), Row("23/11/2026 10:00")])));

        Assert.Equal(("2026-11-05 10:00:00", "2026-11-23 10:00:00"), (report.From, report.To));
    }

    [Fact]
    public void Sorted_rows_settle_the_order_where_no_day_does()
    {
        var report = Ask.History(("a.csv", AnyLog.Setup([Row("12/11/2026 10:00"), Row("11/11/2026 10:00"), Row("10/11/2026 10:00"), Row("9/11/2026 10:00"), Row("1/11/2026 10:00"), Row("12/10/2026 10:00"), Row("3/10/2026 10:00")])));

        Assert.Equal(("2026-10-03 10:00:00", "2026-11-12 10:00:00"), (report.From, report.To));
    }

    [Fact]
    public void Where_nothing_settles_it_the_report_says_so()
    {
        var report = Ask.History(("a.csv", AnyLog.Setup([Row("5/11/2026 10:00")])));

        Assert.Contains(report.Notes, note => note.Contains("--dates", StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_without_a_zone_is_never_passed_off_as_UTC()
    {
        var report = Ask.History(("a.csv", AnyLog.Setup([Row("11/24/2026 10:02 AM")])));

        Assert.False(report.HasZone);
        Assert.Equal("2026-11-24 10:02:00", report.From);
        Assert.Contains(report.Notes, note => note.Contains("--zone", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stated_zone_is_applied_with_its_summer_time()
    {
        var rows = AnyLog.Setup([Row("7/14/2026 10:00 AM"), Row("11/24/2026 10:00 AM")]);
        var report = HistoryAction.Run([Ask.File("a.csv", Encoding.UTF8.GetBytes(rows))], new(), new LogOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });

        Assert.Equal((true, "2026-07-14 08:00:00Z", "2026-11-24 09:00:00Z"), (report.HasZone, report.From, report.To));
    }

    private static string Row(string time) => $"\"user1@acme.example\",\"{time}\",\"203.0.113.24\",\"Remote Access 2.0\",\"Success\",\"Acme Sync\",\"acme.my.salesforce.com\"";
}
