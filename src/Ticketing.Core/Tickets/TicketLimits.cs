namespace Ticketing.Tickets;

/// <summary>How long things may be, in UTF-16 characters, and how many.</summary>
public static class TicketLimits
{
    /// <summary>A title.</summary>
    public const int Title = 300;

    /// <summary>A description or a comment.</summary>
    public const int Text = 100_000;

    /// <summary>The name of a person, team, organisation, project or category.</summary>
    public const int Name = 200;

    /// <summary>An id from the host or another system.</summary>
    public const int Id = 200;

    /// <summary>A tag or access key.</summary>
    public const int Tag = 60;

    /// <summary>The tags, or the access keys, of one ticket.</summary>
    public const int Tags = 30;

    /// <summary>The watchers of one ticket.</summary>
    public const int Watchers = 100;

    /// <summary>The links of one ticket.</summary>
    public const int Links = 100;

    /// <summary>The people named on one ticket; the names of further ones are plain text.</summary>
    public const int Mentions = 200;
}
