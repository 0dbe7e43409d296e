using System;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>Makes the exception of a refused row the way an engine does: its constructor is the library's own.</summary>
public static class BadRow
{
    public static BadRowException At(int index, Exception cause) =>
        (BadRowException)Activator.CreateInstance(
            typeof(BadRowException),
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic,
            null,
            [index, false, cause],
            null)!;
}
