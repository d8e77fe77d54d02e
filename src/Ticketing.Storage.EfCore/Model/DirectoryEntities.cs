namespace Ticketing.Storage.EfCore.Model;

/// <summary>A row of <c>ticketing_users</c>.</summary>
internal sealed record UserEntity(
    string Tenant,
    string Id,
    string DisplayName,
    string? Email,
    string? Locale,
    string? TimeZone,
    string? Organisation,
    long IsActive,
    string IdFolded,
    string NameFolded,
    string? EmailFolded);

/// <summary>A row of <c>ticketing_user_versions</c>; who has none was never changed.</summary>
internal sealed record UserVersionEntity(string Tenant, string UserId, long Version);

/// <summary>A row of <c>ticketing_user_words</c>: a word of somebody's name, folded.</summary>
internal sealed record UserWordEntity(string Tenant, string Word, string UserId);

/// <summary>A row of <c>ticketing_user_teams</c>.</summary>
internal sealed record UserTeamEntity(string Tenant, string UserId, string Team);

/// <summary>A row of <c>ticketing_user_roles</c>.</summary>
internal sealed record UserRoleEntity(string Tenant, string UserId, long Ordinal, string Role, string? Project);

/// <summary>A row of <c>ticketing_teams</c>.</summary>
internal sealed record TeamEntity(string Tenant, string Key, string Name);

/// <summary>A row of <c>ticketing_organisations</c>.</summary>
internal sealed record OrganisationEntity(string Tenant, string Key, string Name);

/// <summary>A row of <c>ticketing_projects</c>.</summary>
internal sealed record ProjectEntity(string Tenant, string Key, string Name, string Workflow, long AsksWhoStarts, long IsActive);

/// <summary>A row of <c>ticketing_categories</c>.</summary>
internal sealed record CategoryEntity(string Tenant, string Project, string Key, string Name, long IsDefault, long IsActive);

/// <summary>A row of <c>ticketing_roles</c>.</summary>
internal sealed record RoleEntity(string Tenant, string NameFolded, string Name, string Grants);
