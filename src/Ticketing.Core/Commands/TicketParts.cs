namespace Ticketing.Commands;

/// <summary>Parts of a ticket that people change independently of each other. A new comment is none: nobody writes over it.</summary>
[Flags]
internal enum TicketParts
{
    None = 0,
    Title = 1,
    Description = 2,
    Priority = 4,
    Category = 8,
    Project = 16,
    Status = 32,
    DueAt = 64,
    Tags = 128,
    Assignment = 256,
    AccessKeys = 512,
    Items = 1024,
    Comments = 2048,
    Fields = 4096,
    All = 8191,
}
