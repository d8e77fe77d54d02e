using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Search;

public sealed class QueryBinderTests
{
    private static readonly Analyzer Analyzer = new();

    private static readonly Ticket Ticket = NewTicket("bob", "group-70", "ann", "in-progress") with
    {
        Priority = Priority.High, Tags = new(["vip"]), ExternalRef = "INC-1", CreatedAt = Now.AddDays(-3), UpdatedAt = Now.AddHours(-2),
        DueAt = Now.AddHours(-1),
        Items = default(EquatableDictionary<ItemTotal>).With("time", new(2, 150, 2, 150)).With("estimate", new(1, 600, 1, 600)),
    };

    private static readonly TicketTerms Terms = new(
        Analyzer.Terms("The printer is on fire"), Analyzer.Terms("Smoke everywhere. It happened at 10.0.0.1, paper jam."),
        Analyzer.Terms("secret sabotage"));

    [Theory]
    [InlineData("printer", true)]
    [InlineData("printers fire", true)]
    [InlineData("the printer", true)]
    [InlineData("\"paper jam\"", true)]
    [InlineData("\"jam paper\"", false)]
    [InlineData("10.0.0.1", true)]
    [InlineData("0.10.0.1", false)]
    [InlineData("smo*", true)]
    [InlineData("sabotage", false)]
    [InlineData("-printer", false)]
    [InlineData("\"printer on fire\"", false)]
    [InlineData("\"printer is on fire\"", true)]
    [InlineData("\"on fire\"", true)]
    [InlineData("\"not fire\"", false)]
    [InlineData("title:\"is on\" fire", true)]
    [InlineData("printer -the", false)]
    [InlineData("printer -\"was on\"", true)]
    [InlineData("the OR printer", true)]
    [InlineData("gearbox OR -was", false)]
    [InlineData("gearbox OR (is:open ?)", false)]
    [InlineData("(-title:was is:open) OR gearbox", false)]
    [InlineData("gearbox OR is:open", true)]
    [InlineData("title:gearbox,the", false)]
    [InlineData("title:printer,?", true)]
    [InlineData("printer -title:the,was", false)]
    [InlineData("printer -(\"is not\" OR \"is on\")", false)]
    [InlineData("printer - fire", true)]
    [InlineData("printer ?", true)]
    [InlineData("on-fire", true)]
    [InlineData("at-fire", false)]
    [InlineData("pri-nter", true)]
    [InlineData("gearbox OR printer", true)]
    [InlineData("title:fire", true)]
    [InlineData("title:smoke", false)]
    [InlineData("7", true)]
    [InlineData("#7", true)]
    [InlineData("#8", false)]
    [InlineData("is:open", true)]
    [InlineData("is:active", true)]
    [InlineData("is:done,closed", false)]
    [InlineData("is:assigned", true)]
    [InlineData("is:overdue", true)]
    [InlineData("spent:>2h", true)]
    [InlineData("spent:>2h30m", false)]
    [InlineData("spent:>=2h30m", true)]
    [InlineData("spent:<2h30m", false)]
    [InlineData("spent:<=150m", true)]
    [InlineData("spent:30m..4h", true)]
    [InlineData("spent:3h..4h", false)]
    [InlineData("spent:1h,2h30", true)]
    [InlineData("spent:none", false)]
    [InlineData("-spent:none", true)]
    [InlineData("spent:<0m", false)]
    [InlineData("spent:<1d", true)]
    [InlineData("estimate:>1d", true)]
    [InlineData("estimate:>=1d2h", true)]
    [InlineData("estimate:>1d2h", false)]
    [InlineData("estimate:2h..2d", true)]
    [InlineData("-estimate:none", true)]
    [InlineData("-is:reopened", true)]
    [InlineData("status:in-progress", true)]
    [InlineData("status:\"In Progress\"", true)]
    [InlineData("status:pending,blocked", false)]
    [InlineData("priority:high", true)]
    [InlineData("priority:>=high", true)]
    [InlineData("priority:>high", false)]
    [InlineData("priority:low..normal", false)]
    [InlineData("priority:<low", false)]
    [InlineData("team:\"Group 70\"", true)]
    [InlineData("team:none", false)]
    [InlineData("assignee:me", true)]
    [InlineData("assignee:ann,none", true)]
    [InlineData("requester:BOB@example.com", true)]
    [InlineData("requester:me", false)]
    [InlineData("organisation:none", true)]
    [InlineData("tag:VIP", true)]
    [InlineData("tag:none", false)]
    [InlineData("ref:INC-1", true)]
    [InlineData("created:<7d", true)]
    [InlineData("created:>2d", true)]
    [InlineData("created:>7d", false)]
    [InlineData("created:>1y", false)]
    [InlineData("created:<1y", true)]
    [InlineData("created:<9999y", true)]
    [InlineData("created:<+9999y", true)]
    [InlineData("updated:today", true)]
    [InlineData("updated:yesterday", false)]
    [InlineData("created:2026-02-27", true)]
    [InlineData("created:2026-02", true)]
    [InlineData("created:>2026-02", false)]
    [InlineData("created:>=2026-02", true)]
    [InlineData("created:<2026-02-27", false)]
    [InlineData("created:<=2026-02-27", true)]
    [InlineData("created:2026-02-01..2026-02-27", true)]
    [InlineData("due:<+1d", true)]
    [InlineData("due:>+1d", false)]
    [InlineData("closed:none", true)]
    [InlineData("due:none", false)]
    [InlineData("id:>6", true)]
    [InlineData("id:<7", false)]
    public void A_query_means_what_it_says(string query, bool matches)
    {
        var bound = Bind(query, new Actor { UserId = "ann" });

        Assert.Equal(matches, bound.Where?.Matches(Ticket, Terms, internals: false) ?? true);
    }

    [Fact]
    public void Internal_comments_are_found_by_those_who_read_them() =>
        Assert.True(Bind("sabotage", Administrator).Where!.Matches(Ticket, Terms, internals: true));

    [Fact]
    public void Days_are_those_of_the_actors_zone()
    {
        // 9:30 in UTC on 2 March is 20:30 in Auckland; three days and ten hours before is 27 February there and 26 February in UTC.
        var ticket = Ticket with { CreatedAt = Now.AddDays(-3).AddHours(-10) };
        var auckland = new Actor { UserId = "ann", TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") };

        Assert.True(Bind("created:2026-02-27", auckland).Where!.Matches(ticket, Terms, false));
        Assert.False(Bind("created:2026-02-27", new Actor { UserId = "ann" }).Where!.Matches(ticket, Terms, false));
    }

    [Theory]
    [InlineData("", "created", true)]
    [InlineData("printer", "relevance", true)]
    [InlineData("is:open sort:relevance", "created", true)]
    [InlineData("printer sort:-updated", "updated", true)]
    [InlineData("sort:due", "due", false)]
    public void The_order_is_the_one_asked_for_or_the_one_that_makes_sense(string query, string field, bool descending) =>
        Assert.Equal(
            new TicketSort(TicketFields.Sortable.Single(one => one.Key == field), descending), Bind(query, Administrator).Sort);

    [Theory]
    [InlineData("?", "?")]
    [InlineData("😀", "😀")]
    [InlineData("can't", "can't")]
    [InlineData("the", "the")]
    [InlineData("le la les", "le")]
    [InlineData("\"is not\"", "is not")]
    [InlineData("-the", "the")]
    [InlineData("-\"is not\"", "is not")]
    [InlineData("-???", "???")]
    [InlineData("title:?", "?")]
    [InlineData("title:the", "the")]
    [InlineData("title:the,and", "the")]
    [InlineData("(the OR and) -of", "the")]
    [InlineData("is:open AND", "AND")]
    [InlineData("the sort:-updated", "the")]
    [InlineData("-", "-")]
    public void A_query_whose_words_cannot_be_searched_for_is_refused_by_name(string query, string named)
    {
        var refused = Assert.Throws<TicketValidationException>(() => Bind(query, Administrator));

        var error = Assert.Single(refused.Errors);
        Assert.Equal("q", error.Field);
        Assert.Equal(QueryErrorCodes.NoWord, error.Code);
        Assert.Contains($"'{named}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void How_long_a_day_of_work_is_the_host_says()
    {
        var query = TicketQuery.Parse("estimate:>1d");

        var binder = new QueryBinder(Analyzer, TimeSpan.FromHours(10));

        Assert.False(binder.Bind(query, Administrator, Now).Where!.Matches(Ticket, Terms, internals: true));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("is:open ?")]
    [InlineData("-was")]
    [InlineData("? OR -title:was")]
    [InlineData("gearbox OR (is:open the)")]
    public void A_rule_of_the_host_that_says_nothing_lets_nothing_through(string rule) =>
        Assert.False(
            new QueryBinder(Analyzer).BindRule(TicketQuery.Parse(rule).Where!, Administrator, Now).Matches(Ticket, Terms, internals: true));

    private static BoundQuery Bind(string query, Actor actor)
    {
        var people = new[] { ("bob@example.com", "bob") };
        return new QueryBinder(Analyzer).Bind(TicketQuery.Parse(query), actor, Now, QueryNames.None with
        {
            People = people.ToLookup(known => known.Item1, known => known.Item2, StringComparer.OrdinalIgnoreCase),
        });
    }
}
