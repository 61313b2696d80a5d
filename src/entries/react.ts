'use client';

export * from '../frameworks/react.js';
