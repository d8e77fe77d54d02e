namespace Ticketing.Desk;

/// <summary>The number of a text, which depends on who reads it.</summary>
/// <param name="Stored">For who may read internal comments.</param>
/// <param name="Public">For who may not; null for an internal comment.</param>
internal readonly record struct TextNumber(int Stored, int? Public)
{
    /// <summary>The number for one of them.</summary>
    public int? For(bool readsInternal) => readsInternal ? Stored : Public;
}
