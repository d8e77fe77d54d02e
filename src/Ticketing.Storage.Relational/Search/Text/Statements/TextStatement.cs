using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>What a statement under construction is about; all who write a part of it share this.</summary>
internal sealed class TextStatement
{
    public TextStatement(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, TicketSearchRequest request)
    {
        Dialect = dialect;
        Parameters = parameters;
        Where = request.Where!;
        Order = new(request, dialect, parameters);
        Limit = request.Limit;
        Branches = BranchGroup.Of(visibility);
        Conditions = new(dialect, parameters, visibility, Branches);
        Tenant = parameters.Add(visibility.Tenant);
    }

    /// <summary>The database's own SQL.</summary>
    public RelationalDialect Dialect { get; }

    /// <summary>Takes the values.</summary>
    public SqlParameters Parameters { get; }

    /// <summary>What is searched for.</summary>
    public Criterion Where { get; }

    /// <summary>The order asked for, and the keyset behind which the page begins.</summary>
    public TicketOrderSql Order { get; }

    /// <summary>How many tickets are wanted.</summary>
    public int Limit { get; }

    /// <summary>The branches of the visibility; without any there is nothing to be found.</summary>
    public IReadOnlyList<BranchGroup> Branches { get; }

    /// <summary>Writes what is asked of each ticket.</summary>
    public TextConditions Conditions { get; }

    /// <summary>The parameter with the tenant.</summary>
    public string Tenant { get; }
}
