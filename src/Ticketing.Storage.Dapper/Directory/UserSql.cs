using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper.Directory;

/// <summary>Users with their teams and roles.</summary>
internal static class UserSql
{
    private const string Columns =
        """
        u.id as Id, u.display_name as DisplayName, u.email as Email, u.locale as Locale, u.time_zone as TimeZone,
        u.organisation as Organisation, u.is_active as IsActive, v.version as Version
        """;

    // Whoever was never changed has none yet.
    private const string WithVersion = "left join ticketing_user_versions v on v.tenant = u.tenant and v.user_id = u.id";

    private const string SelectUsers =
        $"""
        select {Columns}
        from ticketing_users u
        {WithVersion}
        """;

    public static string FindMany(RelationalDialect dialect) =>
        $"""
        {SelectUsers}
        where u.tenant = @Tenant and {dialect.IsIn("u.id", "@Ids")}
        """;

    public static string FindByEmail(RelationalDialect dialect) =>
        $"""
        {SelectUsers}
        where u.tenant = @Tenant and {dialect.IsIn("u.email_folded", "@Emails")}
        """;

    public const string List =
        $"""
        {SelectUsers}
        where u.tenant = @Tenant and u.id > @After
        order by u.id
        limit @Limit
        """;

    /// <summary>Those who are found by a text of so many words; one range scan for each way in, as an "or" would read every user.</summary>
    public static string ListFound(int words) =>
        $"""
        {SelectUsers}
        where u.tenant = @Tenant and u.id > @After and u.id in (
            select i.id from ticketing_users i where i.tenant = @Tenant and i.id_folded >= @Start and i.id_folded < @End
            union
            select n.id from ticketing_users n where n.tenant = @Tenant and n.name_folded >= @Start and n.name_folded < @End
            union
            select m.id from ticketing_users m where m.tenant = @Tenant and m.email_folded >= @Start and m.email_folded < @End
            {(words == 0 ? "" : WithWords(words))})
        order by u.id
        limit @Limit
        """;

    /// <summary>The name of the parameter of a word.</summary>
    public static string Word(int index) => $"Word{index}";

    /// <summary>The name of the parameter of a text behind all that begin with the word.</summary>
    public static string WordEnd(int index) => $"WordEnd{index}";

    // The longest word leads, which the fewest have; each other one is looked up for those who have it.
    private static string WithWords(int words) =>
        $"""
        union
            select w.user_id from ticketing_user_words w where w.tenant = @Tenant and w.word >= @{Word(0)} and w.word < @{WordEnd(0)}
            {string.Concat(Enumerable.Range(1, words - 1).Select(AndWord))}
        """;

    private static string AndWord(int index) =>
        $"""
         and exists (
            select 1 from ticketing_user_words x
            where x.tenant = @Tenant and x.user_id = w.user_id and x.word >= @{Word(index)} and x.word < @{WordEnd(index)})
        """;

    // From the team, whose order the page has.
    public const string ListMembers =
        $"""
        select {Columns}
        from ticketing_user_teams t
        join ticketing_users u on u.tenant = t.tenant and u.id = t.user_id
        {WithVersion}
        where t.tenant = @Tenant and t.team = @Team and t.user_id > @After
        order by t.user_id
        limit @Limit
        """;

    public const string ListHolders =
        $"""
        {SelectUsers}
        where u.tenant = @Tenant and u.id in (
            select distinct r.user_id
            from ticketing_user_roles r
            where r.tenant = @Tenant and r.role = @Role and r.user_id > @After
            order by r.user_id
            limit @Limit)
        order by u.id
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

    public const string IsThere =
        """
        select u.id as Id
        from ticketing_users u
        where u.tenant = @Tenant and u.id = @UserId
        """;

    public const string FindVersion =
        """
        select v.version as Version
        from ticketing_user_versions v
        where v.tenant = @Tenant and v.user_id = @UserId
        """;

    // 0 expects nothing.
    public const string NextVersion =
        """
        update ticketing_user_versions
        set version = version + 1
        where tenant = @Tenant and user_id = @UserId and (@Expected = 0 or version = @Expected)
        """;

    public const string SecondVersion =
        """
        insert into ticketing_user_versions (tenant, user_id, version)
        values (@Tenant, @UserId, 2)
        """;

    public const string Insert =
        """
        insert into ticketing_users (
            tenant, id, display_name, email, locale, time_zone, organisation, is_active, id_folded, name_folded, email_folded)
        values (
            @Tenant, @Id, @DisplayName, @Email, @Locale, @TimeZone, @Organisation, @IsActive, @IdFolded, @NameFolded, @EmailFolded)
        on conflict do nothing
        """;

    public static string Change(IEnumerable<string> columns) =>
        $"""
        update ticketing_users
        set {string.Join(", ", columns.Select(column => $"{column} = @{column}"))}
        where tenant = @Tenant and id = @UserId
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
