using SfOAuth.Dev.Measuring;

namespace SfOAuth.Dev.Tests;

public class RulerTests
{
    [Fact]
    public void It_counts_lines_types_methods_parameters_and_nesting()
    {
        var file = Ruler.Measure("A.cs", """
            class A
            {
                int Sum(int one, int two)
                {
                    foreach (var x in new[] { one, two })
                    {
                        if (x > 0)
                        {
                            return x;
                        }
                    }

                    return 0;
                }
            }
            """);

        var method = Assert.Single(file.Methods);
        Assert.Equal((15, true, false), (file.Lines, file.IsOneType, file.IsTable));
        Assert.Equal(new MethodSize("Sum", 3, 12, 2, 2), method);
    }

    [Fact]
    public void An_else_if_is_no_deeper_than_its_if() =>
        Assert.Equal(1, Method("void M(int a) { if (a == 1) { } else if (a == 2) { } else if (a == 3) { } }").Nesting);

    [Fact]
    public void A_doc_comment_above_a_method_does_not_make_it_longer() =>
        Assert.Equal(1, Method("/// <summary>\n/// Long\n/// </summary>\nvoid M() { }").Lines);

    [Fact]
    public void The_positional_list_of_a_record_is_no_parameter_list_but_that_of_a_class_is()
    {
        Assert.Empty(Ruler.Measure("A.cs", "record R(int A, int B, int C, int D, int E, int F);").Methods);
        Assert.Equal(6, Assert.Single(Ruler.Measure("A.cs", "class R(int a, int b, int c, int d, int e, int f);").Methods).Parameters);
    }

    [Theory]
    [InlineData("abstract record A; sealed record B : A; enum C { One }", true)]
    [InlineData("abstract class A { } class B : A { }", true)]
    [InlineData("class A { } class B { }", false)]
    public void A_family_of_types_may_share_a_file(string code, bool isOne) =>
        Assert.Equal(isOne, Ruler.Measure("A.cs", code).IsOneType);

    [Theory]
    [InlineData("enum E { One, Two }", true)]
    [InlineData("static class T { public static readonly int A = 1; public const int B = 2; public static int C { get; } = 3; }", true)]
    [InlineData("static class T { public static readonly int A = 1; static int M() => 2; }", false)]
    [InlineData("class T { int a; }", false)]
    public void A_file_of_data_only_is_a_table(string code, bool isTable) =>
        Assert.Equal(isTable, Ruler.Measure("A.cs", code).IsTable);

    [Theory]
    [InlineData("// TODO later\nclass A;", "TODO", 1)]
    [InlineData("class A;\n#pragma warning disable CS0001", "#pragma warning disable", 2)]
    [InlineData("#region x\nclass A;\n#endregion", "#region", 1)]
    public void Unfinished_words_are_marked_with_their_line(string code, string word, int line) =>
        Assert.Equal(new Mark(word, line), Assert.Single(Ruler.Measure("A.cs", code).Marks));

    [Fact]
    public void What_is_over_a_hard_limit_is_a_fault_and_a_long_table_is_none()
    {
        var file = new FileSize("A.cs", 301, true, false) { Methods = [new("M", 9, 51, 6, 4)], Marks = [new("#region", 3)] };

        Assert.Equal(
        [
            "A.cs: 301 lines, the limit is 300",
            "A.cs:9: M has 51 lines, the limit is 50",
            "A.cs:9: M has 6 parameters, the limit is 5",
            "A.cs:9: M has 4 nested statements, the limit is 3",
            "A.cs:3: #region does not belong into finished code",
        ], MeasureCommand.Faults(file));
        Assert.Empty(MeasureCommand.Faults(new("T.cs", 900, true, true)));
    }

    [Theory]
    [InlineData(new int[0], 0, 0, 0)]
    [InlineData(new[] { 7 }, 7, 7, 7)]
    [InlineData(new[] { 10, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 5, 9, 10)]
    public void A_spread_is_median_ninth_decile_and_maximum(int[] sizes, int median, int p90, int max) =>
        Assert.Equal(new Spread(median, p90, max), Spread.Of(sizes));

    private static MethodSize Method(string code) => Assert.Single(Ruler.Measure("A.cs", $"class A\n{{\n{code}\n}}").Methods);
}
