namespace Ticketing.Storage.Dapper.Directory;

/// <summary>Teams, organisations, projects, categories and roles.</summary>
internal static class DirectorySql
{
    private const string CategoryColumns =
        "c.project as Project, c.key as Key, c.name as Name, c.is_default as IsDefault, c.is_active as IsActive";

    private const string ProjectColumns =
        "p.key as Key, p.name as Name, p.workflow as Workflow, p.asks_who_starts as AsksWhoStarts, p.is_active as IsActive";

    public const string FindTeam = "select t.key as Key, t.name as Name from ticketing_teams t where t.tenant = @Tenant and t.key = @Key";

    public const string ListTeams =
        """
        select t.key as Key, t.name as Name
        from ticketing_teams t
        where t.tenant = @Tenant and t.key > @After
        order by t.key
        limit @Limit
        """;

    public const string SaveTeam =
        """
        insert into ticketing_teams (tenant, key, name)
        values (@Tenant, @Key, @Name)
        on conflict (tenant, key) do update set name = excluded.name
        """;

    public const string TeamMember =
        """
        select t.user_id as UserId
        from ticketing_user_teams t
        where t.tenant = @Tenant and t.team = @Key
        order by t.user_id
        limit 1
        """;

    public const string TeamTicket =
        """
        select t.id as Id
        from ticketing_tickets t
        where t.tenant = @Tenant and t.team = @Key
        limit 1
        """;

    public const string DeleteTeam =
        """
        delete from ticketing_teams
        where tenant = @Tenant and key = @Key
        """;

    public const string FindOrganisation =
        "select o.key as Key, o.name as Name from ticketing_organisations o where o.tenant = @Tenant and o.key = @Key";

    public const string ListOrganisations =
        """
        select o.key as Key, o.name as Name
        from ticketing_organisations o
        where o.tenant = @Tenant and o.key > @After
        order by o.key
        limit @Limit
        """;

    public const string SaveOrganisation =
        """
        insert into ticketing_organisations (tenant, key, name)
        values (@Tenant, @Key, @Name)
        on conflict (tenant, key) do update set name = excluded.name
        """;

    public const string FindProject =
        $"select {ProjectColumns} from ticketing_projects p where p.tenant = @Tenant and p.key = @Key";

    public const string LockProject =
        """
        update ticketing_projects
        set name = name
        where tenant = @Tenant and key = @Key
        """;

    public const string ListProjects =
        $"""
        select {ProjectColumns}
        from ticketing_projects p
        where p.tenant = @Tenant and p.key > @After
        order by p.key
        limit @Limit
        """;

    public const string SaveProject =
        """
        insert into ticketing_projects (tenant, key, name, workflow, asks_who_starts, is_active)
        values (@Tenant, @Key, @Name, @Workflow, @AsksWhoStarts, @IsActive)
        on conflict (tenant, key) do update
        set name = excluded.name, workflow = excluded.workflow, asks_who_starts = excluded.asks_who_starts, is_active = excluded.is_active
        """;

    public const string FindCategory =
        $"""
        select {CategoryColumns}
        from ticketing_categories c
        where c.tenant = @Tenant and c.project = @Project and c.key = @Key
        """;

    public const string FindDefaultCategory =
        $"""
        select {CategoryColumns}
        from ticketing_categories c
        where c.tenant = @Tenant and c.project = @Project and c.is_default = 1
        """;

    public const string ListCategories =
        $"""
        select {CategoryColumns}
        from ticketing_categories c
        where c.tenant = @Tenant and c.project = @Project and c.key > @After
        order by c.key
        limit @Limit
        """;

    public const string EndDefaultCategory =
        """
        update ticketing_categories
        set is_default = 0
        where tenant = @Tenant and project = @Project and is_default = 1
        """;

    public const string SaveCategory =
        """
        insert into ticketing_categories (tenant, project, key, name, is_default, is_active)
        values (@Tenant, @Project, @Key, @Name, @IsDefault, @IsActive)
        on conflict (tenant, project, key) do update
        set name = excluded.name, is_default = excluded.is_default, is_active = excluded.is_active
        """;

    public const string CategoryInUse =
        """
        select t.id as Id
        from ticketing_tickets t
        where t.tenant = @Tenant and t.project = @Project and t.category = @Key
        limit 1
        """;

    public const string DeleteCategory =
        """
        delete from ticketing_categories
        where tenant = @Tenant and project = @Project and key = @Key
        """;

    public const string ListRoles =
        """
        select r.name as Name, r.grants as Grants
        from ticketing_roles r
        where r.tenant = @Tenant
        order by r.name
        """;

    public const string SaveRole =
        """
        insert into ticketing_roles (tenant, name_folded, name, grants)
        values (@Tenant, @NameFolded, @Name, @Grants)
        on conflict (tenant, name_folded) do update set name = excluded.name, grants = excluded.grants
        """;

    public const string RoleHolder =
        """
        select u.user_id as UserId
        from ticketing_roles r
        join ticketing_user_roles u on u.tenant = r.tenant and u.role = r.name
        where r.tenant = @Tenant and r.name_folded = @NameFolded
        order by u.user_id
        limit 1
        """;

    public const string DeleteRole =
        """
        delete from ticketing_roles
        where tenant = @Tenant and name_folded = @NameFolded
        """;
}
