using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper.Directory;

/// <summary>Users with their teams and roles.</summary>
internal static class UserSql
{
    private const string Columns =
        """
        u.id as Id, u.display_name as DisplayName, u.email as Email, u.locale as Locale, u.time_zone as TimeZone,
        u.organisation as Organisation, u.is_active as IsActive
        """;

    public static string FindMany(RelationalDialect dialect) =>
        $"""
        select {Columns}
        from ticketing_users u
        where u.tenant = @Tenant and {dialect.IsIn("u.id", "@Ids")}
        """;

    public static string FindByEmail(RelationalDialect dialect) =>
        $"""
        select {Columns}
        from ticketing_users u
        where u.tenant = @Tenant and {dialect.IsIn("u.email_folded", "@Emails")}
        """;

    public const string List =
        $"""
        select {Columns}
        from ticketing_users u
        where u.tenant = @Tenant and u.id > @After
        order by u.id
        limit @Limit
        """;

    public const string ListStartingWith =
        $"""
        select {Columns}
        from ticketing_users u
        where u.tenant = @Tenant and u.id > @After and u.id in (
            select i.id from ticketing_users i where i.tenant = @Tenant and i.id_folded >= @Start and i.id_folded < @End
            union
            select n.id from ticketing_users n where n.tenant = @Tenant and n.name_folded >= @Start and n.name_folded < @End
            union
            select m.id from ticketing_users m where m.tenant = @Tenant and m.email_folded >= @Start and m.email_folded < @End)
        order by u.id
        limit @Limit
        """;

    public const string ListMembers =
        $"""
        select {Columns}
        from ticketing_user_teams t
        join ticketing_users u on u.tenant = t.tenant and u.id = t.user_id
        where t.tenant = @Tenant and t.team = @Team and t.user_id > @After
        order by t.user_id
        limit @Limit
        """;

    public static string Teams(RelationalDialect dialect) =>
        $"""
        select t.user_id as UserId, t.team as Team
        from ticketing_user_teams t
        where t.tenant = @Tenant and {dialect.IsIn("t.user_id", "@Ids")}
        """;

    public static string Roles(RelationalDialect dialect) =>
        $"""
        select r.user_id as UserId, r.role as Role, r.project as Project
        from ticketing_user_roles r
        where r.tenant = @Tenant and {dialect.IsIn("r.user_id", "@Ids")}
        order by r.user_id, r.ordinal
        """;

    public const string Lock =
        """
        update ticketing_users
        set is_active = is_active
        where tenant = @Tenant and id = @UserId
        """;

    public const string Insert =
        """
        insert into ticketing_users (
            tenant, id, display_name, email, locale, time_zone, organisation, is_active, id_folded, name_folded, email_folded)
        values (
            @Tenant, @Id, @DisplayName, @Email, @Locale, @TimeZone, @Organisation, @IsActive, @IdFolded, @NameFolded, @EmailFolded)
        on conflict do nothing
        """;

    public const string Update =
        """
        update ticketing_users
        set display_name = @DisplayName, email = @Email, locale = @Locale, time_zone = @TimeZone, organisation = @Organisation,
            is_active = @IsActive, name_folded = @NameFolded, email_folded = @EmailFolded
        where tenant = @Tenant and id = @Id
        """;

    public const string DeleteTeams =
        """
        delete from ticketing_user_teams
        where tenant = @Tenant and user_id = @UserId
        """;

    public const string InsertTeam =
        """
        insert into ticketing_user_teams (tenant, user_id, team)
        values (@Tenant, @UserId, @Team)
        """;

    public const string DeleteRoles =
        """
        delete from ticketing_user_roles
        where tenant = @Tenant and user_id = @UserId
        """;

    public const string InsertRole =
        """
        insert into ticketing_user_roles (tenant, user_id, ordinal, role, project)
        values (@Tenant, @UserId, @Ordinal, @Role, @Project)
        """;
}
