using Ticketing.Transfer.Csv;

namespace Ticketing.Transfer.Tests.Csv;

public sealed class TicketColumnTests
{
    /// <summary>They stand in the digests of rows, which are stored: a row that was imported once is known by its own.</summary>
    [Fact]
    public void The_numbers_of_columns_do_not_change() => Assert.Equal(
        [
            "0 externalRef", "1 title", "2 description", "3 status", "4 priority", "5 category", "6 team", "7 assignee", "8 requester",
            "9 createdAt", "10 updatedAt", "11 resolvedAt", "12 closedAt", "13 dueAt", "14 tags", "15 id",
        ],
        TicketColumns.Read.Select(column => $"{column.Number} {column.Name}"));

    [Fact]
    public void A_table_has_its_columns_in_one_order() => Assert.Equal(
        "id,externalRef,project,title,description,status,priority,category,team,assignee,requester,"
            + "createdAt,updatedAt,resolvedAt,closedAt,dueAt,tags,watchers,mentions,marks,links,subjects,spent,estimate",
        string.Join(',', TicketColumns.Written.Select(column => column.Name)));
}
