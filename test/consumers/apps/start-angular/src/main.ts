import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'mercadopago-elements';
import { useSandbox } from 'mercadopago-elements/sandbox';
import { Checkout } from './checkout';

useSandbox('/sandbox');

bootstrapApplication(Checkout, { providers: [provideZonelessChangeDetection()] });
