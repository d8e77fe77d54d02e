namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What leads an index of lists: all tickets with one value of it are one range.</summary>
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
