using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Dev.Scaffolding;

namespace SfOAuth.Dev.Tests;

public sealed class NewCauseTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("sfoauth-dev-");
    private readonly StringWriter output = new();

    public NewCauseTests() => root.CreateSubdirectory("src/Model/Causes/Access");

    [Fact]
    public void It_makes_a_class_a_page_and_one_case()
    {
        var code = NewCause.Run(root.FullName, "access/moon-in-the-wrong-phase", output);

        var folder = Path.Combine(root.FullName, "src/Model/Causes/Access/MoonInTheWrongPhase");
        Assert.Equal(0, code);
        Assert.True(File.Exists(Path.Combine(folder, "MoonInTheWrongPhase.cs")));
        Assert.True(File.Exists(Path.Combine(folder, "MoonInTheWrongPhase.md")));
        Assert.Contains("first moon-in-the-wrong-phase", File.ReadAllText(Path.Combine(folder, "cases/bare.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_class_compiles()
    {
        var usings = CSharpSyntaxTree.ParseText("global using System;", cancellationToken: TestContext.Current.CancellationToken);
        var trees = new[] { usings, CSharpSyntaxTree.ParseText(Templates.Class("MoonPhase", "Network"), cancellationToken: TestContext.Current.CancellationToken) };
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));

        var compilation = CSharpCompilation.Create("new", trees, references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void The_stage_it_begins_with_exists_for_every_group() =>
        Assert.All(Directory.EnumerateDirectories(Path.Combine(Root.Path, "src/Model/Causes")),
            group => Assert.True(Enum.TryParse<Salesforce.Stage>(Templates.StageOf(Path.GetFileName(group)), out _)));

    [Fact]
    public void Its_page_has_every_heading_and_no_content_so_that_the_laws_fail_until_it_is_written()
    {
        var page = CausePage.Read(Templates.Page);

        Assert.Equal(5, Templates.Page.Split("\n## ").Length - 1);
        Assert.Empty(page.Change);
        Assert.Empty(page.Sources);
        Assert.Equal("", page.SecurityCost + page.Verify + page.Because);
    }

    [Fact]
    public void Its_case_explains_nothing_yet()
    {
        var diagnosis = DiagnoseAction.Run([Intake.Door.OpenText("case", "the failure as it was pasted")], [], new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

        Assert.Empty(diagnosis.Findings);
    }

    [Theory]
    [InlineData("Access", "is not Group/slug")]
    [InlineData("Nowhere/some-fault", "is not Group/slug")]
    [InlineData("Access/Some_Fault", "is not a slug")]
    [InlineData("Access/../../x", "is not Group/slug")]
    [InlineData("Access/fix-the-app", "names a remedy")]
    [InlineData("Access/user-not-assigned", "exists already")]
    public void A_name_that_cannot_be_used_is_refused_with_the_reason(string place, string reason)
    {
        Assert.Equal(2, NewCause.Run(root.FullName, place, output));
        Assert.Contains(reason, output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        root.Delete(recursive: true);
        output.Dispose();
    }
}
