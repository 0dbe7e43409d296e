namespace Laminar.Formats;

/// <summary>A record as its format finds fields in it.</summary>
internal interface IRecord
{
    /// <summary>The field of a live column.</summary>
    FieldSlice Locate(int column);
}
