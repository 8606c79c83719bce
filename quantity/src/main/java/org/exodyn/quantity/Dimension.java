package org.exodyn.quantity;

/// What a quantity measures: integer exponents of the base dimensions.
///
/// Counted things (copies, particles, cells, sites) are base dimensions of their own, so that vesicles per cell cannot be
/// mistaken for copies per vesicle. Amount of substance is separate from copies; [Quantity#asCopies()] is the only way across.
public record Dimension(int length, int mass, int time, int temperature, int current, int amount, int copies,
        int particles, int cells, int sites) {
    public static final Dimension DIMENSIONLESS = new Dimension(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
    public static final Dimension CURRENT = new Dimension(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    public static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    public static final Dimension COPIES = new Dimension(0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    public static final Dimension PARTICLES = new Dimension(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    public static final Dimension CELLS = new Dimension(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    public static final Dimension SITES = new Dimension(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    public static final Dimension AREA = LENGTH.power(2);
    public static final Dimension VOLUME = LENGTH.power(3);
    public static final Dimension RATE = DIMENSIONLESS.per(TIME);
    public static final Dimension SPEED = LENGTH.per(TIME);
    public static final Dimension DIFFUSIVITY = AREA.per(TIME);
    public static final Dimension FLOW = VOLUME.per(TIME);
    /// Amount of substance per volume, as in µmol/L.
    public static final Dimension CONCENTRATION = AMOUNT.per(VOLUME);
    public static final Dimension MASS_CONCENTRATION = MASS.per(VOLUME);
    public static final Dimension COPY_CONCENTRATION = COPIES.per(VOLUME);
    public static final Dimension PARTICLE_CONCENTRATION = PARTICLES.per(VOLUME);
    public static final Dimension CELL_CONCENTRATION = CELLS.per(VOLUME);
    public static final Dimension COPIES_PER_CELL = COPIES.per(CELLS);
    public static final Dimension COPIES_PER_PARTICLE = COPIES.per(PARTICLES);
    public static final Dimension PARTICLES_PER_CELL = PARTICLES.per(CELLS);
    public static final Dimension SITES_PER_CELL = SITES.per(CELLS);
    /// Vesicles per cell and time.
    public static final Dimension RELEASE_RATE = PARTICLES_PER_CELL.per(TIME);
    public static final Dimension PRESSURE = MASS.per(LENGTH).per(TIME.power(2));
    public static final Dimension VISCOSITY = PRESSURE.times(TIME);
    public static final Dimension ENERGY = PRESSURE.times(VOLUME);
    public static final Dimension VOLTAGE = ENERGY.per(TIME).per(CURRENT);

    public Dimension times(Dimension other) {
        return combine(other, 1);
    }

    public Dimension per(Dimension other) {
        return combine(other, -1);
    }

    public Dimension power(int n) {
        return DIMENSIONLESS.combine(this, n);
    }

    private Dimension combine(Dimension o, int n) {
        return new Dimension(length + n * o.length, mass + n * o.mass, time + n * o.time,
                temperature + n * o.temperature, current + n * o.current, amount + n * o.amount, copies + n * o.copies,
                particles + n * o.particles, cells + n * o.cells, sites + n * o.sites);
    }

    /// The same dimension with all counted things (copies, particles, cells, sites) left out.
    public Dimension withoutCounts() {
        return new Dimension(length, mass, time, temperature, current, amount, 0, 0, 0, 0);
    }

    /// The dimension in words, as used in messages: `concentration (amount of substance per volume)`.
    public String inWords() {
        return DimensionNames.inWords(this);
    }

    @Override
    public String toString() {
        return inWords();
    }
}
