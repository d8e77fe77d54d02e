using Ticketing.Training.Progress;

namespace Ticketing.Training.Pages.Progress;

/// <summary>That somebody passed a pool.</summary>
/// <param name="Trainee">Who (user id).</param>
/// <param name="Name">What he is called.</param>
/// <param name="Pool">What he passed.</param>
public sealed record CertificateModel(string Trainee, string Name, PoolProgress Pool);
