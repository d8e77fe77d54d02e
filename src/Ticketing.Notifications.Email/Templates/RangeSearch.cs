using Fluid;
using Fluid.Ast;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// Finds ranges in a template. Fluid makes a list of one before the loop over it takes a step: its limit of steps would come too late.
/// </summary>
internal sealed class RangeSearch : AstVisitor
{
    private bool hasFound;

    public static bool IsIn(IFluidTemplate template)
    {
        var search = new RangeSearch();
        search.VisitTemplate(template);
        return search.hasFound;
    }

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
    {
        hasFound = true;
        return rangeExpression;
    }
}
