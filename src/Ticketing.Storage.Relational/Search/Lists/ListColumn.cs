namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a list can be driven by: all tickets with one value of it lie together in an index.</summary>
internal enum ListColumn
{
    Project = 1,
    Team,
    Assignee,
    Requester,
    Creator,
    Organisation,
    Status,
    Category,
    Tag,
    Access,
}
