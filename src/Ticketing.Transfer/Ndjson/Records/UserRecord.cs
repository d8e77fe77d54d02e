using Ticketing.People;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A person.</summary>
internal sealed record UserRecord : ExportRecord
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public UserDetails? Details { get; init; }

    public static UserRecord Of(User user, bool withDetails) => new()
    {
        Id = user.Id,
        Name = user.DisplayName,
        Details = withDetails
            ? new()
            {
                Email = user.Email,
                Locale = user.Locale,
                TimeZone = user.TimeZone,
                Organisation = user.Organisation,
                Teams = user.Teams.Count == 0 ? null : [.. user.Teams],
                IsActive = user.IsActive,
            }
            : null,
    };

    public User ToUser(bool withDetails) =>
        Details is { } details && withDetails
            ? new()
            {
                Id = Id,
                DisplayName = Name,
                Email = details.Email,
                Locale = details.Locale,
                TimeZone = details.TimeZone,
                Organisation = details.Organisation,
                Teams = new((details.Teams ?? []).OfType<string>()),
                IsActive = details.IsActive,
            }
            : new() { Id = Id, DisplayName = Name };
}
