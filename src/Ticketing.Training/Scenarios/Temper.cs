namespace Ticketing.Training.Scenarios;

/// <summary>How a persona writes and how long it waits before it answers.</summary>
public enum Temper
{
    /// <summary>Answers within a minute or two.</summary>
    Calm,

    /// <summary>Takes its time.</summary>
    Patient,

    /// <summary>Answers at once.</summary>
    Hurried,

    /// <summary>Answers at once, and not kindly.</summary>
    Annoyed,

    /// <summary>Says little.</summary>
    Terse,

    /// <summary>Says much, and takes its time for it.</summary>
    Chatty,
}
