namespace Ticketing.Access;

/// <summary>Somebody with what he sees, worked out once and only when a ticket is read. Thread-safe.</summary>
internal sealed class Viewer(Actor actor)
{
    private Visibility? visibility;

    public Actor Actor => actor;

    // Two at once may each make one; they are the same.
    public Visibility Visibility => visibility ??= Visibility.Of(actor);
}
