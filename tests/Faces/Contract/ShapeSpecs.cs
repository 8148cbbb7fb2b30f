namespace SfOAuth.Faces.Tests.Contract;

/// <summary>The JSON contract: what is printed is what docs/schema/diagnosis.schema.json promises.</summary>
public sealed class ShapeSpecs
{
    public static TheoryData<string> Examples { get; } = [.. Repository.Examples];

    public static TheoryData<string> Cases { get; } = [.. Repository.Cases.Select(page => page.Name)];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_is_told_in_the_promised_shape(string example) =>
        Assert.Empty(JsonShape.OfDiagnosis.Faults(Sfoauth.Run("diagnose", Sfoauth.Example(example), "--format", "json").Json));

    [Theory, MemberData(nameof(Cases))]
    public void A_case_is_told_in_the_promised_shape(string name) =>
        Assert.Empty(JsonShape.OfDiagnosis.Faults(Sfoauth.Pipe(Repository.Cases.Single(page => page.Name == name).Input, "diagnose", "-", "--format", "json").Json));

    [Fact]
    public void What_nothing_explains_is_told_in_the_promised_shape_too()
    {
        var told = Sfoauth.Pipe("the weather is fine", "diagnose", "--format", "json");

        Assert.Empty(JsonShape.OfDiagnosis.Faults(told.Json));
        Assert.Equal((ExitCodes.Unexplained, "unexplained"), (told.Code, told.Verdict));
    }

    [Fact]
    public void The_contract_of_the_design_is_in_the_schema()
    {
        var told = Sfoauth.Run("diagnose", Sfoauth.Example("refresh-dies-on-day-two.http"), "--format", "json").Json;

        Assert.Equal("sfoauth.diagnosis/1", told.GetProperty("schema").GetString());
        Assert.All(["verdict", "symptoms", "causes", "ruledOut", "ask", "notes"], name => Assert.True(told.TryGetProperty(name, out _), name));
        Assert.All(["id", "state", "probability", "stage", "title", "evidence", "missing", "remedy", "verify", "confidence"], name => Assert.True(told.GetProperty("causes")[0].TryGetProperty(name, out _), name));
        Assert.All(["text", "source", "line", "offset", "length"], name => Assert.True(told.GetProperty("causes")[0].GetProperty("evidence")[0].TryGetProperty(name, out _), name));
    }

    [Theory]
    [InlineData("{}", "lacks schema")]
    [InlineData("""{"schema":"sfoauth.diagnosis/2"}""", "is not sfoauth.diagnosis/1")]
    [InlineData("""{"verdict":"sure"}""", "is none of")]
    [InlineData("""{"causes":[{"id":"Not A Slug"}]}""", "does not match")]
    [InlineData("""{"causes":[{"probability":1.5}]}""", "is above")]
    [InlineData("""{"symptoms":[{"line":0}]}""", "is below")]
    [InlineData("""{"notes":[""]}""", "is empty")]
    [InlineData("""{"colour":"red"}""", "is not in the schema")]
    [InlineData("""{"neighbour":5}""", "fits none")]
    public void A_wrong_shape_is_noticed(string json, string fault)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Contains(JsonShape.OfDiagnosis.Faults(document.RootElement), told => told.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Probabilities_fall_and_never_add_up_to_more_than_one()
    {
        foreach (var (name, input) in Repository.Cases)
        {
            var odds = Sfoauth.Pipe(input, "diagnose", "--format", "json").Json.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("probability").GetDouble()).ToList();

            Assert.True(odds.SequenceEqual(odds.OrderDescending()), name);
            Assert.True(odds.Sum() <= 1 + (0.0005 * odds.Count), name);
        }
    }
}
