using SfOAuth.Intake;
using Xunit;

namespace SfOAuth.Reading.Tests;

public sealed class WrapperTests
{
    public static TheoryData<string> Names => [.. Wrappers.All.Select(wrapper => wrapper.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_answer_is_recognised_whatever_prints_it(string name)
    {
        var print = Wrappers.All.Single(wrapper => wrapper.Name == name).Print;

        var missed = Wrappers.Worded
            .Where(refusal => !Read(print(refusal.Error, refusal.Description)).Symptoms.Any(symptom => symptom.Candidates.Contains(refusal)))
            .Select(refusal => refusal.Id);

        Assert.Empty(missed);
    }

    [Theory, MemberData(nameof(Names))]
    public void One_answer_is_one_symptom_of_the_server(string name)
    {
        var print = Wrappers.All.Single(wrapper => wrapper.Name == name).Print;

        var split = Wrappers.Worded
            .Where(refusal => Read(print(refusal.Error, refusal.Description)).Symptoms.Where(symptom => symptom.LoginStatus is null && !symptom.IsHollow).DistinctBy(symptom => symptom.Key).Count() != 1)
            .Select(refusal => refusal.Id);

        Assert.Empty(split);
    }

    [Fact]
    public void A_code_alone_is_recognised()
    {
        var missed = Wrappers.Worded.Select(refusal => refusal.Error).Where(error => error.Contains('_', StringComparison.Ordinal)).Distinct()
            .Where(error => !Read($"the client shows {error} and nothing else").Symptoms.Any(symptom => symptom.Candidates.Any(candidate => candidate.Error == error)));

        Assert.Empty(missed);
    }

    [Fact]
    public void Words_of_a_symptom_stand_verbatim_at_their_place()
    {
        foreach (var (_, print) in Wrappers.All)
        {
            foreach (var refusal in Wrappers.Worded)
            {
                var text = "first line\n" + print(refusal.Error, refusal.Description);
                Assert.All(Read(text).Symptoms, symptom => Assert.Equal(symptom.Slice.Text, text.Substring((int)symptom.Slice.Offset, symptom.Slice.Length)));
            }
        }
    }

    private static Evidences Read(string text) => Evidences.Of(Door.OpenText("text", text));
}
