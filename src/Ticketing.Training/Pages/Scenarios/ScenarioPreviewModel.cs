using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>A scenario as it will be seen, while it is written.</summary>
/// <param name="Draft">What was written, as far as it can be read.</param>
/// <param name="Criteria">What rubrics can name.</param>
/// <param name="TellsFaults">Whether what is wrong is told with it, and not elsewhere on the page.</param>
public sealed record ScenarioPreviewModel(ScenarioDraft Draft, IReadOnlyCollection<ICriterion> Criteria, bool TellsFaults = true);
