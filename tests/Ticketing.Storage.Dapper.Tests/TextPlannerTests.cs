using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Text.Relevance;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>What is done for words of which frequency, at a million tickets.</summary>
public sealed class TextPlannerTests
{
    private const long Million = 1_000_000;

    private readonly TextPlanner planner = new(new());

    [Fact]
    public void Rare_words_come_from_the_index() => Assert.Equal(TextAccessPath.TextIndex, planner.ForPage(All(25), 26).Path);

    [Fact]
    public void Common_words_are_met_by_a_short_scan() =>
        Assert.Equal(new(TextAccessPath.OrderedScan, 512, TextAccessPath.OrderedScan), planner.ForPage(All(300_000), 26));

    [Fact]
    public void Words_in_between_are_scanned_for_as_long_as_that_costs_less()
    {
        Assert.Equal(new(TextAccessPath.OrderedScan, 8192, TextAccessPath.TextIndex), planner.ForPage(All(10_000), 26));
        Assert.Equal(TextAccessPath.TextIndex, planner.ForPage(All(3_000), 26).Path);
    }

    [Fact]
    public void Who_sees_twenty_tickets_has_them_looked_at() =>
        Assert.Equal(TextAccessPath.OrderedScan, planner.ForPage(All(3_000) with { VisibleRows = 50, SeesAll = false }, 26).Path);

    [Fact]
    public void A_number_beside_words_is_looked_up_and_scans_nothing()
    {
        var with = new Dictionary<string, long>(StringComparer.Ordinal) { ["77777"] = 3, ["of"] = 300_000 };
        var statistics = new TermStatistics(Million, 400, with);
        Criterion number = new AnyOf([new IdBetween(77_777, 77_777), Word("77777")]);

        Assert.Equal(4, TextEstimate.RowsFromIndex(number, statistics)!.Value, 1e-6);
        Assert.Equal(4, TextEstimate.RowsFromIndex(new AllOf([number, new NoValue(TicketFields.Assignee)]), statistics)!.Value, 1e-6);
        // What must occur besides leads to fewer, or to more: the index is asked for that.
        Assert.Equal(300_000, TextEstimate.RowsFromIndex(new AllOf([number, Word("of")]), statistics)!.Value, 1e-6);
        Assert.Null(TextEstimate.RowsFromIndex(new AnyOf([Word("of"), new NoValue(TicketFields.Assignee)]), statistics));
    }

    [Fact]
    public void Without_words_that_must_occur_there_is_only_the_ordered_scan()
    {
        var plan = planner.ForPage(All(700_000) with { IndexRows = null }, 26);

        Assert.Equal(new(TextAccessPath.OrderedScan, 256, TextAccessPath.OrderedScan), plan);
    }

    [Fact]
    public void To_be_scored_the_newest_are_enough_for_who_sees_all_and_others_are_scanned_for_first()
    {
        Assert.Equal(new(TextAccessPath.TextIndex, 0, TextAccessPath.None), planner.ForScores(All(10_000), 1000));
        Assert.Equal(
            new(TextAccessPath.OrderedScan, 8192, TextAccessPath.TextIndex),
            planner.ForScores(All(10_000) with { VisibleRows = 8_000, SeesAll = false }, 1000));
        Assert.Equal(
            new(TextAccessPath.OrderedScan, 8192, TextAccessPath.None),
            planner.ForScores(All(30_000) with { VisibleRows = 100_000, SeesAll = false }, 1000));
        Assert.Equal(new(TextAccessPath.OrderedScan, 8192, TextAccessPath.None), planner.ForScores(All(300_000), 1000));
    }

    [Fact]
    public void What_a_scan_would_miss_and_the_index_has_whole_is_scored_from_the_index() =>
        Assert.Equal(
            new(TextAccessPath.TextIndex, 0, TextAccessPath.None),
            planner.ForScores(All(10_000) with { VisibleRows = 100_000, SeesAll = false }, 1000));

    [Fact]
    public void An_index_in_the_order_asked_for_is_read_as_far_as_the_page()
    {
        Assert.Equal(
            new(TextAccessPath.NewestFirst, 256, TextAccessPath.TextIndex),
            planner.ForPage(All(10_000) with { IsByNumber = true }, 26));
        Assert.Equal(
            new(TextAccessPath.NewestFirst, 2048, TextAccessPath.TextIndex),
            planner.ForPage(All(10_000) with { IsByNumber = true, VisibleRows = 50_000, SeesAll = false }, 26));
        // The tickets in between are more than the index has.
        Assert.Equal(TextAccessPath.TextIndex, planner.ForPage(All(25) with { IsByNumber = true }, 26).Path);
        // So short a scan is over before the longer statement is read.
        Assert.Equal(TextAccessPath.OrderedScan, planner.ForPage(All(300_000) with { IsByNumber = true }, 26).Path);
        // Who sees few has none of the newest.
        Assert.Equal(
            TextAccessPath.OrderedScan,
            planner.ForPage(All(10_000) with { IsByNumber = true, VisibleRows = 500, SeesAll = false }, 26).Path);
    }

    [Fact]
    public void Two_words_that_are_seldom_together_are_read_wherever_each_of_them_stands()
    {
        var both = All(800) with { VisibleRows = 1_000, SeesAll = false };

        Assert.Equal(TextAccessPath.TextIndex, planner.ForPage(both, 26).Path);
        Assert.Equal(TextAccessPath.OrderedScan, planner.ForPage(both with { PostingCost = 1_200 }, 26).Path);
    }

    [Fact]
    public void Selectivities_multiply_where_all_must_hold_and_add_up_where_one_is_enough()
    {
        var statistics = new TermStatistics(1000, 400, new Dictionary<string, long> { ["printer"] = 300, ["jam"] = 10 });
        Criterion printer = new HasText([new(["printer"])]), jam = new HasText([new(["jam"])]);
        Criterion high = new PriorityBetween(Priority.High, Priority.Urgent);

        Assert.Equal(0.003, TextSelectivity.Of(new AllOf([printer, jam, high]), statistics), 6);
        Assert.Equal(0.31, TextSelectivity.Of(new AnyOf([printer, jam]), statistics), 6);
        Assert.Equal(0.01, TextSelectivity.Of(new AllOf([jam, new Not(high)]), statistics), 6);
        Assert.Equal(0, TextSelectivity.Of(new HasText([new(["unknown"])]), statistics));
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
    public void Only_what_an_index_answers_in_order_narrows_a_scan()
    {
        Criterion open = new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting);
        Criterion mine = new ValueIn(TicketFields.Assignee, ["anna"]);
        Criterion category = new ValueIn(TicketFields.Category, ["hardware"]), words = new HasText([new(["jam"])]);

        Assert.Equal(
            new(new AllOf([open, mine]), new AllOf([category, words])), ScanConditions.Of(new AllOf([open, category, mine, words])));
    }

    private static HasText Word(string term) => new([new([term])]);

    private static TextEstimate All(long having) => new(Million, (double)having / Million, having, Million, SeesAll: true);
}
