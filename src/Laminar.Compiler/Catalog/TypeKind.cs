namespace Laminar.Compiler.Catalog;

public enum TypeKind
{
    /// <summary>The type of a bare NULL, until a context gives it another.</summary>
    Null,
    Boolean,
    TinyInt,
    SmallInt,
    Integer,
    BigInt,
    UTinyInt,
    USmallInt,
    UInteger,
    UBigInt,
    Real,
    Double,
    Decimal,
    Text,
    Timestamp,
    Date,
    Time,
    Interval,

    /// <summary>Elements of one type: see <see cref="SqlType.Element"/>.</summary>
    Array,

    /// <summary>Fields of types of their own: see <see cref="SqlType.Fields"/>.</summary>
    Row,

    /// <summary>Values by their keys: see <see cref="SqlType.Key"/> and <see cref="SqlType.Value"/>.</summary>
    Map,

    /// <summary>Bytes, which are no characters of any encoding.</summary>
    Bytes,

    /// <summary>A name that could not be resolved: silences what would follow from the first error.</summary>
    Error,
}
