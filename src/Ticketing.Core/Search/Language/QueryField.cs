namespace Ticketing.Search.Language;

/// <summary>What a term asks about. The list is closed; <see cref="QueryFields"/> says what each accepts.</summary>
public enum QueryField
{
    /// <summary><c>is:</c> what holds of the ticket now, a <see cref="QueryFlag"/>.</summary>
    Is,

    /// <summary><c>status:</c> the name of a status.</summary>
    Status,

    /// <summary><c>priority:</c> low, normal, high or urgent, in this order.</summary>
    Priority,

    /// <summary><c>assignee:</c> the person it is assigned to.</summary>
    Assignee,

    /// <summary><c>requester:</c> the person it is for.</summary>
    Requester,

    /// <summary><c>creator:</c> the person who opened it.</summary>
    Creator,

    /// <summary><c>team:</c> the team it is assigned to.</summary>
    Team,

    /// <summary><c>organisation:</c> the requester's organisation; <c>organization</c> and <c>org</c> are read too.</summary>
    Organisation,

    /// <summary><c>project:</c> the project it belongs to.</summary>
    Project,

    /// <summary><c>category:</c> its category.</summary>
    Category,

    /// <summary><c>tag:</c> one of its tags.</summary>
    Tag,

    /// <summary><c>id:</c> its number; <c>#123</c> is read as <c>id:123</c>.</summary>
    Id,

    /// <summary><c>ref:</c> its reference in another system; <c>externalref</c> is read too.</summary>
    Ref,

    /// <summary><c>created:</c> when it was opened.</summary>
    Created,

    /// <summary><c>updated:</c> when it last changed.</summary>
    Updated,

    /// <summary><c>resolved:</c> when it was resolved.</summary>
    Resolved,

    /// <summary><c>closed:</c> when it was closed.</summary>
    Closed,

    /// <summary><c>due:</c> when it is due.</summary>
    Due,

    /// <summary><c>title:</c> text within the title.</summary>
    Title,

    /// <summary><c>sort:</c> the order of the results; not a condition, see <see cref="TicketQuery.Sorts"/>.</summary>
    Sort,
}
