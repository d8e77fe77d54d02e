using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>What is done for words of which frequency, at a million tickets.</summary>
public sealed class TextPlannerTests
{
    private const long Million = 1_000_000;

    private readonly TextPlanner planner = new(new());

    [Fact]
    public void Rare_words_come_from_the_index() => Assert.Equal(TextRoute.Index, planner.ForPage(All(25), 26).Route);

    [Fact]
    public void Common_words_are_met_on_a_short_walk() =>
        Assert.Equal(new(TextRoute.Walk, 512, TextRoute.Walk), planner.ForPage(All(300_000), 26));

    [Fact]
    public void Words_in_between_are_walked_to_as_long_as_that_is_shorter()
    {
        Assert.Equal(new(TextRoute.Walk, 8192, TextRoute.Index), planner.ForPage(All(10_000), 26));
        Assert.Equal(TextRoute.Index, planner.ForPage(All(3_000), 26).Route);
    }

    [Fact]
    public void Who_sees_twenty_tickets_has_them_looked_at() =>
        Assert.Equal(TextRoute.Walk, planner.ForPage(All(3_000) with { Visible = 50, SeesAll = false }, 26).Route);

    [Fact]
    public void Without_words_that_must_occur_there_is_only_the_walk()
    {
        var plan = planner.ForPage(All(700_000) with { FromIndex = null }, 26);

        Assert.Equal(new(TextRoute.Walk, 256, TextRoute.Walk), plan);
    }

    [Fact]
    public void To_be_scored_the_newest_are_enough_for_who_sees_all_and_others_walk_first()
    {
        Assert.Equal(new(TextRoute.Index, 0, TextRoute.None), planner.ForScores(All(10_000), 1000));
        Assert.Equal(new(TextRoute.Walk, 8192, TextRoute.Index), planner.ForScores(All(10_000) with { Visible = 8_000, SeesAll = false }, 1000));
        Assert.Equal(new(TextRoute.Walk, 8192, TextRoute.None), planner.ForScores(All(30_000) with { Visible = 100_000, SeesAll = false }, 1000));
        Assert.Equal(new(TextRoute.Walk, 8192, TextRoute.None), planner.ForScores(All(300_000), 1000));
    }

    [Fact]
    public void What_a_walk_would_miss_and_the_index_has_whole_is_scored_from_the_index() =>
        Assert.Equal(new(TextRoute.Index, 0, TextRoute.None), planner.ForScores(All(10_000) with { Visible = 100_000, SeesAll = false }, 1000));

    [Fact]
    public void An_index_in_the_order_asked_for_is_read_as_far_as_the_page()
    {
        Assert.Equal(new(TextRoute.Newest, 256, TextRoute.Index), planner.ForPage(All(10_000) with { IsByNumber = true }, 26));
        Assert.Equal(new(TextRoute.Newest, 2048, TextRoute.Index), planner.ForPage(All(10_000) with { IsByNumber = true, Visible = 50_000, SeesAll = false }, 26));
        // The tickets in between are more than the index has.
        Assert.Equal(TextRoute.Index, planner.ForPage(All(25) with { IsByNumber = true }, 26).Route);
        // So short a walk is over before the longer statement is read.
        Assert.Equal(TextRoute.Walk, planner.ForPage(All(300_000) with { IsByNumber = true }, 26).Route);
        // Who sees few has none of the newest.
        Assert.Equal(TextRoute.Walk, planner.ForPage(All(10_000) with { IsByNumber = true, Visible = 500, SeesAll = false }, 26).Route);
    }

    [Fact]
    public void Two_words_that_are_seldom_together_are_read_wherever_each_of_them_stands()
    {
        var both = All(800) with { Visible = 1_000, SeesAll = false };

        Assert.Equal(TextRoute.Index, planner.ForPage(both, 26).Route);
        Assert.Equal(TextRoute.Walk, planner.ForPage(both with { ReadingCost = 1_200 }, 26).Route);
    }

    [Fact]
    public void Shares_multiply_where_all_must_hold_and_add_up_where_one_is_enough()
    {
        var statistics = new TermStatistics(1000, 400, new Dictionary<string, long> { ["printer"] = 300, ["jam"] = 10 });
        Criterion printer = new HasText([new(["printer"])]), jam = new HasText([new(["jam"])]), high = new PriorityBetween(Priority.High, Priority.Urgent);

        Assert.Equal(0.003, TextShare.Of(new AllOf([printer, jam, high]), statistics), 6);
        Assert.Equal(0.31, TextShare.Of(new AnyOf([printer, jam]), statistics), 6);
        Assert.Equal(0.01, TextShare.Of(new AllOf([jam, new Not(high)]), statistics), 6);
        Assert.Equal(0, TextShare.Of(new HasText([new(["unknown"])]), statistics));
    }

    [Fact]
    public void The_rarest_of_several_words_comes_first()
    {
        var statistics = new TermStatistics(1000, 400, new Dictionary<string, long> { ["printer"] = 300, ["jam"] = 10 });
        Criterion printer = new HasText([new(["printer"])]), jam = new HasText([new(["jam"])]);
        var where = new AnyOf([printer, jam]);

        Assert.Equal([jam, printer], RelevanceParts.Of(where, statistics));
        Criterion open = new AllOf([where, new Reopened()]), own = new AnyOf([new IdBetween(7, 7), jam]);
        Assert.Equal([new AllOf([jam, open]), new AllOf([printer, open])], RelevanceParts.Of(open, statistics));
        Assert.Equal([new AllOf([new IdBetween(7, 7), own]), jam, own], RelevanceParts.Of(own, statistics));
        Assert.Equal([new AllOf([printer, jam])], RelevanceParts.Of(new AllOf([printer, jam]), statistics));
    }

    [Fact]
    public void Only_what_an_index_delivers_in_order_narrows_a_walk()
    {
        Criterion open = new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting), mine = new ValueIn(TextField.Assignee, ["anna"]),
            category = new ValueIn(TextField.Category, ["hardware"]), words = new HasText([new(["jam"])]);

        Assert.Equal(new(new AllOf([open, mine]), new AllOf([category, words])), WindowFilter.Of(new AllOf([open, category, mine, words])));
    }

    private static TextEstimate All(long having) => new(Million, (double)having / Million, having, Million, SeesAll: true);
}
