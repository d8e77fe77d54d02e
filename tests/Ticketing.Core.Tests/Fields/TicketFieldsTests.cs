using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Tests.Fields;

public sealed class TicketFieldsTests
{
    private static readonly string[] Defined =
        [
            .. typeof(TicketFields).GetProperties()
                .Where(one => one.PropertyType.IsAssignableTo(typeof(TicketField)))
                .Select(one => one.Name),
        ];

    [Fact]
    public void Every_field_that_is_defined_is_in_the_list_once()
    {
        Assert.Equal(Defined.Length, TicketFields.All.Append(TicketFields.Relevance).Distinct().Count());
        Assert.Equal(TicketFields.All.Count, TicketFields.All.Distinct().Count());
    }

    [Fact]
    public void No_two_fields_share_a_name() =>
        Assert.Distinct(TicketFields.All.SelectMany(field => field.Aliases.Append(field.Key)), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_field_has_a_name_in_French() =>
        Assert.All(TicketFields.All.Append(TicketFields.Relevance), field => Assert.Contains("fr", field.Name.Languages));

    [Fact]
    public void A_field_reads_what_the_ticket_has_under_the_name_of_its_property() => Assert.All(Properties, field =>
    {
        var ticket = Filled();
        var member = typeof(Ticket).GetProperty(field.Property, Members)!.GetValue(ticket);

        Assert.Equal(member is TicketId id ? id.Value : member, ValueOf(field, ticket));
        Assert.True(field.IsOn(ticket));
    });

    [Fact]
    public void What_can_be_sorted_and_counted_by_is_what_says_so()
    {
        Assert.Equivalent(TicketFields.All.Where(field => field.IsSortable).Append(TicketFields.Relevance), TicketFields.Sortable);
        Assert.Equivalent(TicketFields.All.Where(field => field.IsFacet), TicketFields.Facets);
    }

    [Fact]
    public void A_ticket_may_only_be_without_what_none_can_be_asked_of() =>
        Assert.All(TicketFields.All.Where(field => field.IsOptional), field => Assert.True(field.AllowsNone));

    private const System.Reflection.BindingFlags Members =
        System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.IgnoreCase;

    // What items amount to is a property of none, and neither are the links of one kind, nor one of several subjects.
    private static IEnumerable<TicketField> Properties =>
        TicketFields.All.Where(one => one is not (AmountField or LinkField or SubjectField));

    private static object? ValueOf(TicketField field, Ticket ticket) => field switch
    {
        TextField text => text.Of(ticket),
        TimeField time => time.Of(ticket),
        ValueField<StatusCategory> category => category.Of(ticket),
        ValueField<Priority> priority => priority.Of(ticket),
        KeyField keys => keys.Of(ticket),
        MarkField mark => mark.Of(ticket),
        ValueField<long> number => number.Of(ticket),
        ValueField<string> text => text.Of(ticket),
        _ => throw new NotSupportedException($"This does not know what '{field}' is."),
    };

    private static Ticket Filled()
    {
        var filed = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        return new()
        {
            Id = new(7),
            Version = 1,
            Project = "network",
            Title = "Paper jam",
            Workflow = "default",
            WorkflowVersion = 1,
            Status = "closed",
            StatusCategory = StatusCategory.Closed,
            Priority = Priority.High,
            Category = "hardware",
            Team = "field",
            Assignee = "ann",
            Requester = "ben",
            Creator = "cleo",
            Organisation = "acme",
            CreatedAt = filed,
            UpdatedAt = filed.AddHours(1),
            ResolvedAt = filed.AddHours(2),
            ClosedAt = filed.AddHours(3),
            DueAt = filed.AddHours(4),
            ExternalRef = "INC1",
            Tags = new(["vip"]),
            Keys = default(EquatableDictionary<EquatableSet>).With(TicketKeyKind.Watcher.Name, new(["dora"]))
                .With(TicketKeyKind.Mention.Name, new(["emil"])).With(TicketKeyKind.Mark.Name, new(["answered", "blocked"])),
            Public = new(1, filed, null),
        };
    }
}
