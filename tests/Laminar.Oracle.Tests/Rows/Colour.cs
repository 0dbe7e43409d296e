namespace Laminar.Oracle.Rows;

/// <summary>An enum column is its underlying integer in SQL.</summary>
public enum Colour : short
{
    Red,
    Green,
    Blue = 7,
}
