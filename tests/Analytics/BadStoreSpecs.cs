namespace SfOAuth.Analytics.Tests;

public sealed class BadStoreSpecs : Place
{
    [Fact]
    public void A_store_of_another_layout_is_left_alone()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));
        File.WriteAllText(Path.Combine(Store, "_sfoauth", "store.json"), "{\"schema\":\"sfoauth.log-store/9\"}");

        Refuses("is a store of the layout sfoauth.log-store/9", "history", "sql", "SELECT 1", "--store", Store);
        Refuses("is a store of the layout sfoauth.log-store/9", "history", "import", At("a.csv"), "--store", Store);
    }

    [Fact]
    public void A_store_whose_mark_is_damaged_is_left_alone()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));
        File.WriteAllText(Path.Combine(Store, "_sfoauth", "store.json"), "{\"sche");

        Refuses("is damaged", "history", "sql", "SELECT 1", "--store", Store);
    }

    [Fact]
    public void A_folder_of_other_things_does_not_become_a_store()
    {
        Directory.CreateDirectory(Store);
        File.WriteAllText(Path.Combine(Store, "thesis.txt"), "mine");

        Refuses("holds other things and no store", "history", "import", Write("a.csv", Header + Row(1, 10)), "--store", Store);
        Assert.Equal(["thesis.txt"], Directory.GetFileSystemEntries(Store).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_is_no_store() => Refuses("is a file", "history", "import", Write("a.csv", Header + Row(1, 10)), "--store", At("a.csv"));

    [Fact]
    public void Where_there_is_no_store_it_is_said_how_to_make_one() => Refuses("There is no store at", "history", "sql", "SELECT 1", "--store", Store);

    [Fact]
    public void A_store_that_another_import_fills_is_left_to_it()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));
        using var claim = new FileStream(Path.Combine(Store, "_sfoauth", "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Refuses("Another import into", "history", "import", At("a.csv"), "--store", Store);
    }

    [Fact]
    public void A_file_of_the_store_that_somebody_else_cut_off_is_named()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));
        var rows = Directory.GetFiles(Path.Combine(Store, "events"), "*.parquet", SearchOption.AllDirectories)[0];
        File.WriteAllBytes(rows, File.ReadAllBytes(rows)[..400]);

        Refuses("is no whole Parquet file", "history", "sql", "SELECT * FROM events", "--store", Store);
        Refuses("is no whole Parquet file", "history", "import", Write("b.csv", Header + Row(2, 11)), "--store", Store);
    }

    [Fact]
    public void Where_nothing_may_be_written_it_is_said()
    {
        // A folder of the system's own in which not even its administrator can make one.
        Assert.SkipUnless(Directory.Exists("/proc/self"), "needs /proc");

        Refuses("proc", "history", "import", Write("a.csv", Header + Row(1, 10)), "--store", "/proc/self/store");
    }

    [Theory]
    [InlineData("history", "import", "LOG")]
    [InlineData("history", "import", "LOG", "--store", "s", "--org", "../x")]
    [InlineData("history", "import", "LOG", "--store", "s", "--zone", "Mars/North")]
    [InlineData("history", "import", "nothing.csv", "--store", "s")]
    [InlineData("history", "sql")]
    [InlineData("history", "sql", "SELECT 1")]
    [InlineData("history", "sql", "SELECT 1", "LOG", "--store", "s")]
    [InlineData("history", "sql", "SELECT 1", "--store", "s", "--rows", "0")]
    [InlineData("history", "sql", "--dialect", "oracle")]
    [InlineData("history", "LOG", "--store", "s")]
    [InlineData("history", "LOG", "--sql", "SELECT 1", "--format", "html")]
    public void A_wrong_command_line_is_answered_in_a_sentence(params string[] args)
    {
        var log = Write("a.csv", Header + Row(1, 10));

        var told = Run([.. args.Select(word => word is "LOG" ? log : word)]);

        Assert.Equal((2, ""), (told.Code, told.Out));
        Assert.StartsWith("sfoauth", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of sfoauth", told.Error, StringComparison.Ordinal);
    }

    private static void Refuses(string why, params string[] args)
    {
        var told = Run(args);

        Assert.Equal((2, ""), (told.Code, told.Out));
        Assert.Contains(why, told.Error, StringComparison.Ordinal);
    }
}
