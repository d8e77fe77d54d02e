using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Items;
using Ticketing.Storage.Relational.Notifications;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Storage.Relational.Work;

namespace Ticketing.Storage.EfCore.Model;

/// <summary>
/// Ticketing's tables as EF Core knows them: the same as the scripts of <c>Ticketing.Storage.Relational</c> make. Columns are said by the
/// rows and are held against the scripts by a test; indexes are read out of the scripts. The text index is the scripts' alone.
/// </summary>
internal static class TicketingModel
{
    /// <summary>The property, without one of its own in the row, that has an event's place in the feed.</summary>
    public const string Position = nameof(Position);

    /// <summary>The property, without one of its own in the row, that has the transaction an event was written by.</summary>
    public const string TransactionId = nameof(TransactionId);

    // What a pending figure is deleted by; its row is written without.
    private const string Number = nameof(Number);

    /// <summary>Adds the tables.</summary>
    public static void AddTo(ModelBuilder model, TablePrefix prefix)
    {
        var dialect = ModelDialect.Of(model.Model);
        AddTickets(model, dialect);
        AddDirectory(model);
        AddWork(model);
        AddCounters(model);
        foreach (var entity in model.Model.GetEntityTypes().Where(IsOurs))
            Finish(entity, dialect);
        ScriptIndexes.AddTo(model, dialect);
        if (!prefix.IsDefault)
            Rename(model, prefix);
    }

    /// <summary>Whether an entity of a model is one of Ticketing's.</summary>
    public static bool IsOurs(IReadOnlyEntityType entity) =>
        entity.ClrType.Assembly == typeof(TicketingModel).Assembly || entity.ClrType.Assembly == typeof(TicketRow).Assembly;

    private static void AddTickets(ModelBuilder model, ModelDialect dialect)
    {
        Table<TicketRow>(model, "tickets", ticket => ticket.Id, ticket =>
        {
            ticket.Ignore(row => row.BeforeVersion);
            ticket.Property(row => row.Id).ValueGeneratedNever();
            ticket.Property(row => row.Tenant).IsConcurrencyToken();
            ticket.Property(row => row.Version).IsConcurrencyToken();
        });
        Table<ReferenceRow>(
            model, "references", reference => new { reference.Tenant, reference.Reference, reference.Project, reference.Source });
        Table<KeyRow>(model, "ticket_keys", key => new { key.Tenant, key.Kind, key.Value, key.CreatedAt, key.TicketId });
        Table<ItemRow>(model, "ticket_items", item => new { item.Tenant, item.TicketId, item.Kind, item.Key });
        model.Entity<NewEventRow>(row =>
        {
            row.ToTable("ticketing_events");
            row.Property<long>(Position).ValueGeneratedOnAdd();
            row.Property<long>(TransactionId).ValueGeneratedOnAdd().HasDefaultValueSql(dialect.CurrentTransaction);
            row.HasKey(Position);
        });
        Table<TextRow>(
            model,
            "texts",
            text => new { text.Tenant, text.TicketId, text.Number },
            // The scripts have a unique index for it: EF Core only writes what has a key.
            text => text.HasKey(row => new { row.Tenant, row.TicketId, row.Number }).HasName("ticketing_texts_number"));
        Table<EarlierTextRow>(model, "earlier_texts", earlier => new { earlier.Tenant, earlier.TicketId, earlier.Comment, earlier.Number });
        Table<SequenceEntity>(model, "ticket_sequence", sequence => sequence.OnlyRow, sequence =>
        {
            sequence.Property(row => row.OnlyRow).ValueGeneratedNever();
            sequence.ToTable(table => table.HasCheckConstraint("ticketing_ticket_sequence_only_row_check", "only_row = 1"));
        });
        Table<ReceiptEntity>(model, "receipts", receipt => new { receipt.Tenant, receipt.Key });
    }

    private static void AddDirectory(ModelBuilder model)
    {
        Table<UserEntity>(model, "users", user => new { user.Tenant, user.Id });
        Table<UserVersionEntity>(model, "user_versions", version => new { version.Tenant, version.UserId });
        Table<UserWordEntity>(model, "user_words", word => new { word.Tenant, word.Word, word.UserId });
        Table<UserTeamEntity>(model, "user_teams", team => new { team.Tenant, team.UserId, team.Team });
        Table<UserRoleEntity>(model, "user_roles", role => new { role.Tenant, role.UserId, role.Ordinal });
        Table<TeamEntity>(model, "teams", team => new { team.Tenant, team.Key });
        Table<OrganisationEntity>(model, "organisations", organisation => new { organisation.Tenant, organisation.Key });
        Table<ProjectEntity>(model, "projects", project => new { project.Tenant, project.Key });
        Table<CategoryEntity>(model, "categories", category => new { category.Tenant, category.Project, category.Key });
        Table<RoleEntity>(model, "roles", role => new { role.Tenant, role.NameFolded });
    }

    private static void AddWork(ModelBuilder model)
    {
        Table<DocumentEntity>(model, "documents", document => new { document.Tenant, document.Kind, document.Key }, document =>
            document.Property(row => row.Version).IsConcurrencyToken());
        Table<AlarmRow>(model, "set_alarms", alarm => new { alarm.Tenant, alarm.Kind, alarm.Key });
        // Named Id, it is taken for a key that may be made later.
        Table<MessageRow>(model, "outbox_messages", message => message.Number, message => message.Property(row => row.Id).IsRequired());
        Table<NotificationRow>(model, "notifications", entry => entry.Number, entry => entry.Property(row => row.Id).IsRequired());
    }

    private static void AddCounters(ModelBuilder model)
    {
        model.Entity<PendingRow>(row =>
        {
            row.ToTable("ticketing_counter_pending");
            row.Property<long>(Number).ValueGeneratedOnAdd();
            row.HasKey(Number);
        });
        Table<CounterCellEntity>(
            model, "counter_cells", cell => new { cell.Tenant, cell.Project, cell.Cube, cell.StatusCategory, cell.Status, cell.Value });
        Table<CounterRepairEntity>(model, "counter_repairs", repair => repair.Tenant);
    }

    private static void Table<T>(
        ModelBuilder model, string table, Expression<Func<T, object?>> key, Action<EntityTypeBuilder<T>>? configure = null)
        where T : class =>
        model.Entity<T>(row =>
        {
            row.ToTable("ticketing_" + table);
            row.HasKey(key);
            configure?.Invoke(row);
        });

    private static void Finish(IMutableEntityType entity, ModelDialect dialect)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(ColumnName.Of(property.Name));
            if (property.ClrType == typeof(string))
                property.SetCollation(dialect.Collation);
            if (property.IsPrimaryKey())
                property.IsNullable = false;
        }
    }

    // Said with the names of the scripts and renamed at the end, as the scripts are.
    private static void Rename(ModelBuilder model, TablePrefix prefix)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(IsOurs))
        {
            foreach (var key in entity.GetKeys())
                key.SetName(prefix.Rewrite(key.GetName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(prefix.Rewrite(index.GetDatabaseName()!));
            foreach (var check in entity.GetCheckConstraints())
                check.Name = prefix.Rewrite(check.Name!);
            // Last: keys without a name of their own are called by their table.
            entity.SetTableName(prefix.Rewrite(entity.GetTableName()!));
        }
    }
}
