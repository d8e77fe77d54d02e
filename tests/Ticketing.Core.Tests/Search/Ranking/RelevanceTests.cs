using Ticketing.Tests.Relevance;
using Ticketing.Tests.Storage;

namespace Ticketing.Tests.Search.Ranking;

public sealed class RelevanceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Questions_find_what_people_judged_to_answer_them()
    {
        Assert.SkipUnless(Cranfield.Find() is not null, Cranfield.Missing);
        var store = InMemory.New();
        var evaluation = new RelevanceEvaluation(Cranfield.Find()!);
        await evaluation.FileAsync(store.Store, TestContext.Current.CancellationToken);

        var figures = await evaluation.MeasureAsync(store.Search, TestContext.Current.CancellationToken);

        output.WriteLine($"{figures}");
        Assert.True(figures.Ndcg >= 0.52, $"nDCG@10 is {figures.Ndcg:F4}.");
        Assert.True(figures.Map >= 0.42, $"MAP is {figures.Map:F4}.");
    }
}
